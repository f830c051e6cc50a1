package admin

import "slices"

// The roles of users, the one that may most first.
const (
	administrator = "administrator"
	publisher     = "publisher"
	editor        = "editor"
	translator    = "translator"
)

var roles = []string{administrator, publisher, editor, translator}

// An act is something that a role may or may not do. Every route belongs to one.
type act string

const (
	see       act = "see"       // read lists, forms, history, differences, previews, comments and exports, of anything, and comment
	translate act = "translate" // save texts in other languages than the source, bring back older ones, hand in for review and call back
	write     act = "write"     // save facts, sources and the source text too, and make new items
	publish   act = "publish"   // decide what readers see
	manage    act = "manage"    // decide who may do what
)

// allowed is the one place where it is decided what each role may do.
var allowed = map[act][]string{
	see:       {administrator, publisher, editor, translator},
	translate: {administrator, publisher, editor, translator},
	write:     {administrator, publisher, editor},
	publish:   {administrator, publisher},
	manage:    {administrator},
}

// may reports whether users of a role may do something. An unknown role may nothing.
func may(role string, do act) bool { return slices.Contains(allowed[do], role) }
