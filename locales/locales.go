// Package locales embeds the sentences of the interface in each language. The files
// are extracted from templates/msg and merged by goi18n: see `make messages`.
package locales

import "embed"

// FS holds the files active.es.toml, active.pt.toml and active.en.toml.
//
//go:embed active.*.toml
var FS embed.FS
