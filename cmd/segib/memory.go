package main

import (
	"runtime/debug"
	"runtime/metrics"
)

// What the heap may grow to before garbage is collected where little of it lives:
// collecting a small heap often costs a sixth of a rendered page.
const roomyHeap = 64 << 20 // bytes

// settleMemory gives back what rendering ahead took, and lets the heap grow from then on
// by as much as what lives in it leaves room for. Go's own pace, and ours where pages
// fill the heap, is to double it.
func settleMemory() {
	debug.FreeOSMemory()
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(growth(live[0].Value.Uint64()))
}

// growth is by how much, in percent, a heap of which so many bytes live may grow.
func growth(live uint64) int {
	live = max(live, roomyHeap/5)
	return max(100, int(roomyHeap*100/live)-100)
}
