// SPDX-License-Identifier: Apache-2.0
// The plain way to learn what a fleet runs: libgit2 reads every YAML file below deploy/env and deploy/argocd,
// and yaml-cpp makes a document of each. One thread, no cache.
#include <git2.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <cstring>
#include <string>

namespace {

struct Reading
{
    git_repository *repository = nullptr;
    std::size_t files = 0;
    std::size_t failures = 0;
};

bool isOfTheFleet(const std::string &folder, const char *name)
{
    const std::size_t length = std::strlen(name);
    const bool isYaml = length > 5 && std::strcmp(name + length - 5, ".yaml") == 0;
    return isYaml && (folder.starts_with("deploy/env/") || folder.starts_with("deploy/argocd/"));
}

int readEntry(const char *folder, const git_tree_entry *entry, void *payload)
{
    auto &reading = *static_cast<Reading *>(payload);
    const bool isBlob = git_tree_entry_type(entry) == GIT_OBJECT_BLOB;
    if (!isBlob || !isOfTheFleet(folder, git_tree_entry_name(entry)))
        return 0;
    git_blob *blob = nullptr;
    if (git_blob_lookup(&blob, reading.repository, git_tree_entry_id(entry)) != 0)
        return -1;
    try {
        const auto *text = static_cast<const char *>(git_blob_rawcontent(blob));
        const YAML::Node node = YAML::Load(std::string(text, git_blob_rawsize(blob)));
        reading.files += node.IsMap() ? 1 : 0;
    } catch (const YAML::Exception &) {
        ++reading.failures;
    }
    git_blob_free(blob);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: baseline_board REPOSITORY\n", stderr);
        return 2;
    }
    git_libgit2_init();
    Reading reading;
    git_object *tree = nullptr;
    if (git_repository_open(&reading.repository, argv[1]) != 0
        || git_revparse_single(&tree, reading.repository, "HEAD^{tree}") != 0
        || git_tree_walk(reinterpret_cast<git_tree *>(tree), GIT_TREEWALK_PRE, readEntry, &reading) != 0) {
        std::fprintf(stderr, "baseline_board: %s\n", git_error_last()->message);
        return 1;
    }
    std::printf("%zu files, %zu broken\n", reading.files, reading.failures);
    git_object_free(tree);
    git_repository_free(reading.repository);
    git_libgit2_shutdown();
    return 0;
}
