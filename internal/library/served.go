package library

import (
	"sync"

	"segib.org/web/internal/postgres"
)

// served remembers where files are that were asked for, until content changes. The zero
// value is ready.
type served struct {
	mu     sync.Mutex
	change int
	files  map[string]remembered
}

type remembered struct {
	postgres.Stored
	change int
}

// mostServed bounds how many files are remembered, some 300 bytes each.
const mostServed = 20_000

// get returns what is known of a file, whether nothing has changed since, and the change
// that what is found now belongs to.
func (s *served) get(key string) (known postgres.Stored, fresh bool, change int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f, ok := s.files[key]
	return f.Stored, ok && f.change == s.change, s.change
}

func (s *served) put(key string, file postgres.Stored, change int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files == nil || len(s.files) >= mostServed {
		s.files = map[string]remembered{}
	}
	s.files[key] = remembered{file, change}
}

func (s *served) expire() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.change++
}
