// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/snapshot.h"
