package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What a page says where there is no page: a heading and a sentence for each status.
var (
	ErrorTitle = map[int]*i18n.Message{
		400: {ID: "error.400", Other: "Esta dirección no está bien escrita"},
		403: {ID: "error.403", Other: "Esta página no está abierta para usted"},
		404: {ID: "error.404", Other: "Aquí no hay ninguna página"},
		405: {ID: "error.405", Other: "Esta página solo se puede leer"},
		410: {ID: "error.410", Other: "Esta página se ha retirado"},
		413: {ID: "error.413", Other: "Lo enviado es demasiado grande"},
		414: {ID: "error.414", Other: "Esta dirección es demasiado larga"},
		500: {ID: "error.500", Other: "Algo ha fallado en este sitio"},
		503: {ID: "error.503", Other: "El sitio no puede responder ahora"},
	}
	ErrorHelp = map[int]*i18n.Message{
		400: {ID: "error.400.help", Other: "Compruebe la dirección o busque lo que necesita."},
		403: {ID: "error.403.help", Other: "Puede buscar lo que necesita o empezar por una de las secciones."},
		404: {ID: "error.404.help", Other: "Puede que la dirección tenga un error o que nunca haya existido. Busque lo que necesita o empiece por una de las secciones."},
		405: {ID: "error.405.help", Other: "Vuelva a abrir la dirección o empiece por una de las secciones."},
		410: {ID: "error.410.help", Other: "Estuvo publicada y ya no lo está. Busque lo que necesita o empiece por una de las secciones."},
		413: {ID: "error.413.help", Other: "Envíe menos de una vez."},
		414: {ID: "error.414.help", Other: "Acorte la dirección o busque lo que necesita con menos palabras."},
		500: {ID: "error.500.help", Other: "No es culpa suya. El fallo ha quedado registrado; inténtelo de nuevo dentro de unos minutos."},
		503: {ID: "error.503.help", Other: "Es cosa de poco tiempo. Inténtelo de nuevo dentro de un minuto; las páginas ya publicadas se pueden seguir leyendo."},
	}
)
