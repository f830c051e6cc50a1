package content

import "slices"

// Listed reports whether it is known which states take part in the program. Of one of
// which it is not, nothing may be counted.
func (p *Program) Listed() bool { return len(p.Participants) > 0 }

// Has reports whether a state is on the program's list of participants.
func (p *Program) Has(state int64) bool { return slices.Contains(p.Participants, state) }

// Participants returns the states that take part in a program, by name.
func (c *Catalog) Participants(p *Program) (states []Entry[MemberState]) {
	for _, s := range c.States {
		if p.Has(s.ID) {
			states = append(states, s)
		}
	}
	return states
}

// ProgramsOf returns the programs of a class and an area; "" is any.
func (c *Catalog) ProgramsOf(class, area string) []Entry[Program] {
	return Where(c.Programs, func(p *Program) bool {
		return (class == "" || p.Class == class) && (area == "" || p.Area == area)
	})
}

// Unserved returns the states whose office is not published.
func (c *Catalog) Unserved() []Entry[MemberState] {
	return Where(c.States, func(m *MemberState) bool { return c.Office(m.OfficeID) == nil })
}

// StateByCode returns the member state of an ISO 3166-1 alpha-2 code, or nil.
func (c *Catalog) StateByCode(iso2 string) *Entry[MemberState] {
	for i := range c.States {
		if c.States[i].Facts.ISO2 == iso2 {
			return &c.States[i]
		}
	}
	return nil
}
