#ifndef QUOTH_READLINE_H
#define QUOTH_READLINE_H
#endif
