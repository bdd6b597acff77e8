"""The format of what people train with: strict models, and a loader that explains itself."""
