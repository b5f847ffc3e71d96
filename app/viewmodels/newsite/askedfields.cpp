// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/askedfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

const QList<AskedField> &askedFields()
{
    using enum NewSiteViewModel::Step;
    static const QList<AskedField> s_fields{
        {"key"_L1, Identity, true},
        {"appName"_L1, Identity, false},
        {"environments"_L1, Identity, true},
        {"comments"_L1, Identity, false},
        {"source.copyFrom"_L1, Identity, true},
        {"image.repository"_L1, Image, true},
        {"image.pullSecrets"_L1, Image, true},
        {"image.tag"_L1, Image, true},
        {"hosts.{env}"_L1, Environments, true},
        {"namespace.{env}"_L1, Environments, true},
        {"secret.{env}"_L1, Environments, true},
        {"extraSecrets.{env}"_L1, Environments, false},
        {"resources.{env}.requests.cpu"_L1, Environments, false},
        {"resources.{env}.requests.memory"_L1, Environments, false},
        {"resources.{env}.limits.cpu"_L1, Environments, false},
        {"resources.{env}.limits.memory"_L1, Environments, false},
        {"argo.project"_L1, ArgoCd, true},
        {"argo.repoURL"_L1, ArgoCd, true},
        {"argo.targetRevision"_L1, ArgoCd, true},
        {"argo.path"_L1, ArgoCd, true},
        {"argo.namespace"_L1, ArgoCd, true},
        {"argo.server"_L1, ArgoCd, true},
        {"application.{env}"_L1, ArgoCd, true},
        {"syncOptions.{env}"_L1, ArgoCd, true},
        {"selfHeal.{env}"_L1, ArgoCd, true},
    };
    return s_fields;
}

const AskedField *askedField(const QString &name)
{
    const core::bootstrap::Field *const field = core::bootstrap::field(name);
    if (field == nullptr)
        return nullptr;
    const auto found = std::ranges::find(askedFields(), QLatin1StringView(field->name), &AskedField::pattern);
    return found == askedFields().end() ? nullptr : &*found;
}

} // namespace viewmodels
