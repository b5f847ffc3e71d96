// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/manifests.h"
#include "core/canon/rule.h"

/// What the Application of a site says: `app/…`, each by itself. What they say together is in
/// applicationpeers.h.
namespace core::canon {

/// `app/value-files`: the release and then the env layer of the site and environment, and nothing else that
/// says which image runs.
void judgeValueFiles(const Subject &subject, Notebook &notebook);
/// `app/self-heal`: off in the first environment, on in the last.
void judgeSelfHeal(const Subject &subject, Notebook &notebook);
void judgeAutomated(const Subject &subject, Notebook &notebook);
void judgeCreateNamespace(const Subject &subject, Notebook &notebook);
/// `app/unknown-field` and `app/invalid`, by Argo CD's own schemas; of its projects too.
void judgeUnknownFields(const Subject &subject, Notebook &notebook);
void judgeManifests(const Subject &subject, Notebook &notebook);
/// `app/not-judged`: ApplicationSets of sites that only Argo CD can resolve.
void judgeUnjudgedSets(const Subject &subject, Notebook &notebook);

// For the rules of this room

/// Takes down what is found in an Application, at the first of @p places that is there.
Finding &note(Notebook &notebook, const Subject &subject, const FoundApplication &application,
              std::initializer_list<argocd::Text> places, const char *pattern, QStringList arguments = {});

} // namespace core::canon
