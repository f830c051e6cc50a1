package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Problem says what is wrong with an input, after its name: Latitud: «194» no existe…
var Problem = map[string]*i18n.Message{
	"required":     {ID: "problem.required", Other: "falta"},
	"too-long":     {ID: "problem.too_long", Other: "es demasiado largo; acórtelo"},
	"not-int":      {ID: "problem.not_int", Other: "«{{.Value}}» no es un número entero"},
	"not-number":   {ID: "problem.not_number", Other: "«{{.Value}}» no es un número"},
	"not-date":     {ID: "problem.not_date", Other: "«{{.Value}}» no es un día como 15/11/2024"},
	"not-time":     {ID: "problem.not_time", Other: "«{{.Value}}» no es una hora como 09:30"},
	"not-url":      {ID: "problem.not_url", Other: "«{{.Value}}» no es una dirección que empiece por https://"},
	"not-email":    {ID: "problem.not_email", Other: "«{{.Value}}» no es un correo como nombre@ejemplo.org"},
	"not-phone":    {ID: "problem.not_phone", Other: "«{{.Value}}» no se puede marcar: escriba + y el código del país, sin espacios, como +34915901980"},
	"not-zone":     {ID: "problem.not_zone", Other: "«{{.Value}}» no es una zona horaria como America/Lima"},
	"not-choice":   {ID: "problem.not_choice", Other: "«{{.Value}}» no está entre las opciones"},
	"not-ref":      {ID: "problem.not_ref", Other: "no hay ninguna ficha con ese número, ni una sola con ese título"},
	"malformed":    {ID: "problem.malformed", Other: "«{{.Value}}» no tiene la forma debida"},
	"out-of-range": {ID: "problem.out_of_range", Other: "«{{.Value}}» no vale: escriba un valor de {{.Low}} a {{.High}}"},
	"reversed":     {ID: "problem.reversed", Other: "termina antes de empezar; corrija el principio o el final"},
	"differs":      {ID: "problem.differs", Description: "The written form of a telephone number", Other: "«{{.Value}}» no es el mismo número que se marca"},
	"taken":        {ID: "problem.taken", Other: "«{{.Value}}» ya es de otra ficha; elija otro valor"},
	"several":      {ID: "problem.several", Description: "After the name of an input: of three, only one may be filled in", Other: "sobra: elija un solo destino"},
	"too-many":     {ID: "problem.too_many", Other: "son demasiadas; quite alguna"},
	"reserved":     {ID: "problem.reserved", Other: "«{{.Value}}» es una dirección del propio sitio; elija otra"},
}

// Problems of a particular input, or of none.
var (
	NotPartialDate = &i18n.Message{ID: "problem.not_partial", Other: "«{{.Value}}» no es una fecha como 2024, 2024-11 o 2024-11-15"}
	BadSlug        = &i18n.Message{ID: "problem.bad_slug", Other: "«{{.Value}}» solo puede tener minúsculas sin acento, cifras y guiones"}
	BadISO2        = &i18n.Message{ID: "problem.bad_iso2", Other: "«{{.Value}}» no es un código de dos letras mayúsculas, como MX"}
	BadISO3        = &i18n.Message{ID: "problem.bad_iso3", Other: "«{{.Value}}» no es un código de tres letras mayúsculas, como MEX"}
)

// InputHint says how to write a kind of input.
var InputHint = map[string]*i18n.Message{
	"partial": {ID: "hint.partial", Other: "Solo lo que se sepa: 2024, 2024-11 o 2024-11-15."},
	"phone":   {ID: "hint.phone", Other: "Con + y el código del país, sin espacios."},
	"zone":    {ID: "hint.zone", Other: "Como America/Lima o Europe/Madrid."},
	"url":     {ID: "hint.url", Other: "Empieza por https://."},
}
