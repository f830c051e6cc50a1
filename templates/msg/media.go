package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// LicenceShown is what readers are told of a picture's licence; of one that is the
// institution's own, or used with permission, the credit tells it.
var LicenceShown = map[string]*i18n.Message{
	"cc-by-4.0":     {ID: "licence.cc_by", Other: "CC BY 4.0"},
	"cc-by-sa-4.0":  {ID: "licence.cc_by_sa", Other: "CC BY-SA 4.0"},
	"cc0-1.0":       {ID: "licence.cc0", Other: "CC0 1.0"},
	"public-domain": {ID: "licence.public_domain", Other: "Dominio público"},
}

// LicenceText is where a licence can be read.
var LicenceText = map[string]string{
	"cc-by-4.0":    "https://creativecommons.org/licenses/by/4.0/",
	"cc-by-sa-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
	"cc0-1.0":      "https://creativecommons.org/publicdomain/zero/1.0/",
}
