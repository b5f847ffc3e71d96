// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// What a release file may say: `release/…`.
namespace core::canon {

/// `release/only-image`: which image runs, and nothing else but the release's identity (the policy's
/// `release.keys`). Whatever else stands there moves with no promotion, so that the environments drift apart.
QList<Finding> onlyImage(const gitops::ReleaseLayer &layer, const QString &file,
                         const policy::Policy &policy);
/// Does a tag mean the same image in both repositories: are they one, or does the policy say that they mirror
/// each other? A placeholder mirrors nothing.
bool isSameRepository(const QString &front, const QString &far, const policy::Policy &policy);

void judgeOnlyImage(const Subject &subject, Notebook &notebook);
void judgeMutableTag(const Subject &subject, Notebook &notebook);
void judgeUnrecognisedTag(const Subject &subject, Notebook &notebook);
void judgeDigest(const Subject &subject, Notebook &notebook);
void judgeIdentity(const Subject &subject, Notebook &notebook);
void judgeTagString(const Subject &subject, Notebook &notebook);
void judgePlaceholder(const Subject &subject, Notebook &notebook);
void judgeRepository(const Subject &subject, Notebook &notebook);

} // namespace core::canon
