// SPDX-License-Identifier: Apache-2.0
#include "core/canon/filerules.h"

#include <QtGlobal>

namespace core::canon {

void judgeInvalid(const Subject &subject, Notebook &notebook)
{
    for (const SiteFile &file : subject.files()) {
        if (!file.error || file.error->kind != Error::Kind::Malformed)
            continue;
        const Place place = file.error->place.value_or(Place{});
        Finding &finding = notebook.add(file.path, place.line, place.column, QT_TRANSLATE_NOOP("core", "%1"),
                                        {file.error->message});
        finding.site = file.site;
        finding.environment = subject.environmentName(file.environment);
    }
}

} // namespace core::canon
