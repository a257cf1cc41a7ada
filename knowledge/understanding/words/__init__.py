"""Words as they are typed and as each language has them: folded, spelt, sounded out, in phrases."""
