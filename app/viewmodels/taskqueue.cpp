// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/taskqueue.h"

namespace viewmodels {

TaskQueue::TaskQueue(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

TaskQueue::~TaskQueue()
{
    drain();
}

} // namespace viewmodels
