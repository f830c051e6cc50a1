// Package content defines what the site publishes: items, their facts and their
// texts. It knows nothing of HTTP, HTML or SQL beyond the names of its tables.
package content
