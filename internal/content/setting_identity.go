package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// An Identity is what the site calls the institution, in words that machines read too.
// Where it can be reached stands in its offices.
type Identity struct {
	Name     locale.Label `json:"name"`
	About    locale.Label `json:"about"`
	Networks []Network    `json:"networks"`
}

// A Network is where the institution speaks besides its own site.
type Network struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// Fields implements form.Describer.
func (i *Identity) Fields(f *form.Form) {
	f.Group("identity")
	f.Label("institution", &i.Name, form.Need)
	f.Label("institution_about", &i.About, form.Need)
	f.Group("networks")
	form.List(f, "networks", &i.Networks, func(f *form.Form, n *Network) {
		f.Text("name", &n.Name, form.Need)
		f.URL("url", &n.URL, form.Need)
	})
}
