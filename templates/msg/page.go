package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Institutional pages and the site map.
var (
	InThisSection = &i18n.Message{ID: "page.in_this_section", Other: "En esta sección"}
	ReadOn        = &i18n.Message{ID: "page.read_on", Description: "Heads the pages below the present one", Other: "Siga leyendo"}
	SiteMapLead   = &i18n.Message{ID: "sitemap.lead", Other: "Todas las páginas de este sitio, por secciones."}
	MapAxis       = &i18n.Message{ID: "sitemap.axis", Description: "Eje 3. Género", Other: "{{.Class}} {{.Number}}. {{.Title}}"}
	OtherPages    = &i18n.Message{ID: "sitemap.other", Description: "Heads the legal notice and what belongs to it", Other: "Sobre este sitio"}
	MapPrograms   = &i18n.Message{ID: "sitemap.programs", Other: "Programas, iniciativas y proyectos adscritos"}
)
