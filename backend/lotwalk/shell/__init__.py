"""The built app, as files: compressed at build, cached by name, never a word about anybody."""
