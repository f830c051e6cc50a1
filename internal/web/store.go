package web

// Bytes returns how much the cache holds, and in how many pages.
func (c *Cache) Bytes() (bytes int64, pages int) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.bytes, len(c.entries)
}

// find returns the entry of a request target, fresh or stale, or nil.
func (c *Cache) find(key string) *entry {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.entries[key]
}

// drop lets go of the entry of a request target, if there is one.
func (c *Cache) drop(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.entries[key]; e != nil {
		c.bytes -= e.size
		delete(c.entries, key)
	}
}

// keep stores an entry and makes room for it, letting go of what was used least lately
// among a few (map iteration begins anywhere): as good as a list of all, without one.
func (c *Cache) keep(key string, e *entry) {
	if e.size > c.max/8 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if old := c.entries[key]; old != nil {
		c.bytes -= old.size
	}
	c.entries[key] = e
	c.bytes += e.size
	for c.bytes > c.max {
		victim, tried := "", 0
		for k, other := range c.entries {
			if other != e && (victim == "" || other.used.Load() < c.entries[victim].used.Load()) {
				victim = k
			}
			if tried++; tried == 8 {
				break
			}
		}
		if victim == "" {
			return
		}
		c.bytes -= c.entries[victim].size
		delete(c.entries, victim)
		c.Stats.Evicted.Add(1)
	}
}
