"""Makes `seeds/vulling/honderd.yaml`: a hundred small gezinnen, for a full bord and full lists."""
