package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// The pages of news.
var (
	NewsLead     = &i18n.Message{ID: "news.lead", Other: "Lo que hacen la Secretaría General y los países de la Conferencia Iberoamericana, de lo más reciente a lo más antiguo."}
	NewsUntil    = &i18n.Message{ID: "news.until", Description: "The title of an older page of the list of news", Other: "Noticias hasta el {{.Date}}"}
	NewsAbout    = &i18n.Message{ID: "news.about", Description: "The title of the list of news on one topic; the topic is a title: Cumbres", Other: "Noticias: {{.Topic}}"}
	NewsTopics   = &i18n.Message{ID: "news.topics", Description: "Name of the choice of a topic, for screen readers", Other: "Temas"}
	AllTopics    = &i18n.Message{ID: "news.all_topics", Other: "Todos los temas"}
	NewerNews    = &i18n.Message{ID: "news.newer", Other: "Más recientes"}
	OlderNews    = &i18n.Message{ID: "news.older", Other: "Más antiguas"}
	NewsPages    = &i18n.Message{ID: "news.pages", Description: "Name of the links to the pages before and after", Other: "Páginas de la lista"}
	NoNews       = &i18n.Message{ID: "news.none", Other: "Todavía no hay noticias"}
	NoNewsHelp   = &i18n.Message{ID: "news.none_help", Other: "Este sitio aún no ha publicado ninguna. Cuando lo haga, aparecerán aquí y en el canal Atom. Mientras tanto, esto es lo que ya puede leer:"}
	NoNewsOn     = &i18n.Message{ID: "news.none_on", Other: "No hay noticias sobre este tema"}
	NoNewsOnHelp = &i18n.Message{ID: "news.none_on_help", Other: "Aún no se ha publicado ninguna. Puede ver las de todos los temas o empezar por una de las secciones:"}
	ArticleDate  = &i18n.Message{ID: "article.date", Other: "Fecha"}
	ArticlePlace = &i18n.Message{ID: "article.place", Other: "Lugar"}
	ArticleTopic = &i18n.Message{ID: "article.topic", Other: "Tema"}
	NewsRelated  = &i18n.Message{ID: "article.related", Description: "Heads what a piece of news is about: countries, summits, documents", Other: "En relación con esta noticia"}
)
