package gate

import (
	"strings"
)

// vague reports whether the words of a link say nothing of where it leads: a list of
// links, which is how many who cannot see the page go through it, would be of no use.
func vague(name string) bool {
	return vagueNames[strings.ToLower(strings.TrimFunc(name, func(r rune) bool { return !isWord(r) }))]
}

// vagueNames are such words in any of the site's languages: people write in one and paste from another.
var vagueNames = func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []string{
		// Spanish
		"aquí|aqui|acá|haga clic aquí|haz clic aquí|haga click aquí|haz click aquí|clic aquí|click aquí|pulse aquí|pinche aquí|pincha aquí|" +
			"desde aquí|en este enlace|este enlace|enlace|el enlace|ver enlace|link|este link|más|ver más|ver|leer más|lea más|leer|saber más|sepa más|" +
			"más información|para más información|más info|información|seguir leyendo|continuar|continuar leyendo|siga leyendo|descargar|descargue aquí|" +
			"descargar aquí|ver aquí|consulte aquí|consultar aquí|esta página|en esta página|este documento|documento|el documento|ir|enlace externo|página web|la web|web|sitio web",
		// Portuguese
		"clique aqui|clicar aqui|clique|neste link|este link|veja aqui|ver aqui|acesse aqui|acesse|acesse o link|saiba mais|leia mais|ler mais|ver mais|veja mais|mais|" +
			"mais informações|para mais informações|informações|continue lendo|continuar lendo|baixar|baixe aqui|baixar aqui|download|esta página|nesta página|" +
			"este documento|o documento|consulte aqui|confira|confira aqui|site|o site|página|neste endereço|link externo",
		// English
		"here|click here|click|press here|this link|the link|link|follow this link|more|read more|see more|learn more|find out more|more information|" +
			"for more information|more info|info|information|details|more details|continue|continue reading|keep reading|go|view|see|see here|view more|" +
			"this page|this document|document|the document|download here|read|read here|website|the website|page|external link",
	} {
		for name := range strings.SplitSeq(list, "|") {
			m[name] = true
		}
	}
	return m
}()
