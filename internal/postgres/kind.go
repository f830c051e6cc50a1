package postgres

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"segib.org/web/internal/content"
)

// columns returns the columns of a kind's table that its facts fill: the keys of
// their JSON. A test holds the two in step.
func columns(k *content.Info) []string {
	if c, ok := columnsOf.Load(k.Name); ok {
		return c.([]string)
	}
	b, err := json.Marshal(k.New())
	var keys map[string]any
	if err == nil {
		err = json.Unmarshal(b, &keys)
	}
	if err != nil {
		panic(fmt.Sprintf("facts of %s are not a JSON object: %v", k.Name, err)) // a mistake in the kind's file, met by every test
	}
	c := slices.Sorted(maps.Keys(keys))
	columnsOf.Store(k.Name, c)
	return c
}

var columnsOf sync.Map

// publishFactsSQL makes a kind's row what the snapshot $2 of the item $1 says.
func publishFactsSQL(k *content.Info) string {
	var set []string
	for _, c := range columns(k) {
		set = append(set, c+" = EXCLUDED."+c)
	}
	list := strings.Join(columns(k), ", ")
	return fmt.Sprintf(`
		INSERT INTO %[1]s (id, %[2]s)
		SELECT $1, row.%[3]s
		FROM   jsonb_populate_record(NULL::%[1]s, $2::jsonb) row
		ON CONFLICT (id) DO UPDATE SET %[4]s`,
		k.Table, list, strings.Join(columns(k), ", row."), strings.Join(set, ", "))
}
