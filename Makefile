# quoth: build, run, test, install. Missing system packages are installed, saying so.

PREFIX ?= /usr/local
SWIFT ?= swift
SYSTEM := $(shell uname -s)
BIN := .build/release/quoth

# On Linux one file that needs no Swift libraries; on macOS they are part of the system.
ifeq ($(SYSTEM),Darwin)
READLINE := $(shell brew --prefix readline 2>/dev/null)
BUILD_FLAGS := -Xcc -I$(READLINE)/include -Xlinker -L$(READLINE)/lib
RELEASE_FLAGS := $(BUILD_FLAGS)
else
BUILD_FLAGS :=
RELEASE_FLAGS := --static-swift-stdlib
endif

.PHONY: run build test install uninstall format lint clean swift-version packages

run: build
	@$(BIN) $(ARGS)

build: packages
	@$(SWIFT) build -c release --product quoth $(RELEASE_FLAGS)

test: packages
	@SWIFT_BACKTRACE=enable=no $(SWIFT) test $(BUILD_FLAGS) $(ARGS)

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BIN) "$(DESTDIR)$(PREFIX)/bin/quoth"
	strip "$(DESTDIR)$(PREFIX)/bin/quoth"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/quoth"

format:
	$(SWIFT) format --in-place -r Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

clean:
	rm -rf .build

swift-version:
	@Scripts/check-swift $(SWIFT)

packages: swift-version
	@Scripts/install-packages
