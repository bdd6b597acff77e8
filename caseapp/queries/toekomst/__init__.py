"""What ‘nu en straks’ counts: of a store with one gezin, without anybody looking in it."""
