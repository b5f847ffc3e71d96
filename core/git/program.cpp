// SPDX-License-Identifier: Apache-2.0
#include "core/git/program.h"
