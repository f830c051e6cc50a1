package page

import (
	"segib.org/web/internal/content"
	"segib.org/web/internal/ring"
	"segib.org/web/templates/component"
)

// fan joins one state to all others. Where the code is none of a state's it joins nothing.
func fan(iso2 string) component.Drawing {
	d := component.Drawing{Lines: ring.Fan(iso2), Lit: ring.Codes[:]}
	if d.Lines != nil {
		d.One = iso2
	}
	return d
}

// star is one line through all states, of a shape that the id of an item chooses.
func star(id int64) component.Drawing {
	return component.Drawing{Lines: ring.Star(id), Lit: ring.Codes[:]}
}

// codeOf is the code of a state, "" if there is none.
func codeOf(s *content.Entry[content.MemberState]) string {
	if s == nil {
		return ""
	}
	return s.Facts.ISO2
}

func codesOf(states []content.Entry[content.MemberState]) (codes []string) {
	for _, s := range states {
		codes = append(codes, s.Facts.ISO2)
	}
	return codes
}
