// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
};

} // namespace viewmodels
