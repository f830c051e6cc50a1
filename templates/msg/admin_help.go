package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Help says where one hesitates what a field is for, or what follows from it: by the kind and
// the field ("office.verified"), or by the field of all kinds ("slug").
var Help = map[string]*i18n.Message{
	"slug":               {ID: "help.slug", Other: "Si se deja vacía, se forma con el título. Puede cambiarse: la anterior seguirá llevando aquí."},
	"summary":            {ID: "help.summary", Other: "Una o dos frases que se entiendan solas: se leen en las listas, en los buscadores y donde se comparta la página."},
	"unverified":         {ID: "help.unverified", Other: "Lo marcado no consta todavía en una fuente. Quite la marca a lo que haya verificado con una."},
	"sources.text":       {ID: "help.sources", Other: "De dónde sale un dato, para que otra persona pueda comprobarlo: quién lo publicó y cuándo."},
	"acronym":            {ID: "help.acronym", Other: "Si en las tres lenguas es la misma, escríbala en las tres."},
	"lat":                {ID: "help.lat", Other: "Grados con decimales, como 40.42. Al sur del ecuador llevan el signo menos."},
	"lon":                {ID: "help.lon", Other: "Grados con decimales. Al oeste de Greenwich, como en toda América, llevan el signo menos."},
	"phones.display":     {ID: "help.phones_display", Other: "Como se lee en la página, con los espacios que se usan en su país. Tiene que ser el mismo número."},
	"time_zone":          {ID: "help.time_zone", Other: "Con ella y el horario la página dice si la oficina está abierta en este momento."},
	"hours.opens":        {ID: "help.hours_opens", Other: "En la hora de la oficina, no en la suya. Si cierra a mediodía, una fila para la mañana y otra para la tarde."},
	"office.verified":    {ID: "help.verified", Other: "El día en que alguien comprobó que todo esto es cierto. A los 90 días se pide comprobarlo otra vez."},
	"summit.status":      {ID: "help.summit_status", Other: "Anunciada mientras no haya terminado: hasta entonces no se cuenta entre las celebradas."},
	"charter.languages":  {ID: "help.charter_languages", Other: "En las que el texto adoptado es auténtico, no aquellas a las que se ha traducido."},
	"participants":       {ID: "help.participants", Other: "Sin ninguno marcado, la página entiende que no se sabe quién participa, no que no participe nadie."},
	"participants_as_of": {ID: "help.participants_as_of", Other: "De cuándo es la lista, como 2024 o mayo de 2024: quién participa cambia."},
	"page.parent_id":     {ID: "help.page_parent", Other: "Si cambia, cambian la dirección de esta página y las de las que tiene debajo; las anteriores siguen llevando a ellas."},
	"page.position":      {ID: "help.page_position", Other: "Entre las que están bajo la misma página, la de número menor va primero."},
	"article.date":       {ID: "help.article_date", Other: "El día de lo que se cuenta: por él se ordenan las noticias, y no por cuándo se publican."},
	"observer.iso2":      {ID: "help.observer_iso2", Other: "Solo si es un país: las dos letras de su código, como IT."},
	"meeting.country":    {ID: "help.meeting_country", Other: "Las dos letras del país en el que se reúne, como MX. En blanco si aún no se sabe."},
}

// Help where one decides something.
var (
	HelpMinor   = &i18n.Message{ID: "help.minor", Other: "Por ejemplo, una errata. Una corrección que los lectores deban conocer no es un retoque: dígala arriba."}
	HelpReview  = &i18n.Message{ID: "help.review", Other: "Enviar a revisión no publica nada: otra persona lo lee y lo aprueba, o lo devuelve con una nota. Los lectores siguen viendo lo de antes."}
	HelpStale   = &i18n.Message{ID: "help.stale", Other: "Léalo junto al original: al guardar un cambio aquí, la traducción vuelve a contar como al día."}
	HelpQuote   = &i18n.Message{ID: "help.quote", Description: "Of a tool of the editor, after its name", Other: "palabras de otra persona"}
	HelpCallout = &i18n.Message{ID: "help.callout", Description: "Of a tool of the editor, after its name", Other: "lo que nadie debe pasar por alto"}
)
