// What is around the caret.

// within returns the nearest node of a type around the selection, with its depth and its place, or null.
export function within({ selection: { $from } }, type) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type === type) return { node, depth, pos: $from.before(depth) }
  }
  return null
}
