module segib.org/web

go 1.26.0
