# quoth: build, run, test, install. Missing system packages are installed, saying so.

PREFIX ?= /usr/local
SWIFT ?= swift
SYSTEM := $(shell uname -s)
BIN := .build/release/quoth
SHARE = $(DESTDIR)$(PREFIX)/share
MAN = $(SHARE)/man/man1
BASH_COMPLETIONS = $(SHARE)/bash-completion/completions
ZSH_COMPLETIONS = $(SHARE)/zsh/site-functions
FISH_COMPLETIONS = $(SHARE)/fish/vendor_completions.d

# On Linux one file that needs no Swift libraries; on macOS they are part of the system.
ifeq ($(SYSTEM),Darwin)
READLINE := $(shell brew --prefix readline 2>/dev/null)
BUILD_FLAGS := -Xcc -I$(READLINE)/include -Xlinker -L$(READLINE)/lib
RELEASE_FLAGS := $(BUILD_FLAGS)
else
BUILD_FLAGS :=
RELEASE_FLAGS := --static-swift-stdlib
endif

.PHONY: run build test install uninstall format lint docs clean swift-version packages

run: build
	@$(BIN) $(ARGS)

build: packages
	@$(SWIFT) build -c release --product quoth $(RELEASE_FLAGS)

test: packages
	@SWIFT_BACKTRACE=enable=no $(SWIFT) test $(BUILD_FLAGS) $(ARGS)

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(MAN)" "$(BASH_COMPLETIONS)" "$(ZSH_COMPLETIONS)" \
	  "$(FISH_COMPLETIONS)"
	install -m 755 $(BIN) "$(DESTDIR)$(PREFIX)/bin/quoth"
	strip "$(DESTDIR)$(PREFIX)/bin/quoth"
	install -m 644 Sources/quoth/Manual/quoth.1 "$(MAN)/quoth.1"
	$(BIN) --generate-completion-script bash > "$(BASH_COMPLETIONS)/quoth"
	$(BIN) --generate-completion-script zsh > "$(ZSH_COMPLETIONS)/_quoth"
	$(BIN) --generate-completion-script fish > "$(FISH_COMPLETIONS)/quoth.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/quoth" "$(MAN)/quoth.1" "$(BASH_COMPLETIONS)/quoth" \
	  "$(ZSH_COMPLETIONS)/_quoth" "$(FISH_COMPLETIONS)/quoth.fish"

format:
	$(SWIFT) format --in-place -r Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

# The pages of Sources/QuothKit/QuothKit.docc, as a web site below .build/documentation.
docs: packages
	QUOTH_DOCS=1 $(SWIFT) package --scratch-path .build/docs \
	  --allow-writing-to-directory .build/documentation generate-documentation \
	  --target QuothKit --output-path .build/documentation --transform-for-static-hosting \
	  --warnings-as-errors

clean:
	rm -rf .build

swift-version:
	@.ci/check-swift $(SWIFT)

packages: swift-version
	@.ci/install-packages
