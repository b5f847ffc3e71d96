#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes a GitOps monorepo with a known release history, for tests and measurements.

    make_fleet.py --sites 1000 --envs dev,prod --commits 100000 \\
                  --release-ratio 0.35 --seed 1 --out fleet.git --truth fleet.json

The repository is bare, its branch is `main`, and it is written with one
`git fast-import`.  The same arguments make the same commit ids.  `--truth` gets
every change of an image tag: commit, site, env, old and new tag, author, time,
kind (as `slipwayctl audit` names it), and whether the environment in front had the
tag before.  The fleet keeps the canon; --dirty SHARE makes that share of its sites
break it in known ways (`dirty` in the truth lists them).

Layout, per site S and environment E:
    apps/S/...                      the site's sources, most of the commits
    deploy/env/release-E/S.yaml     image.repository, image.tag, pullSecrets
    deploy/env/E/S.yaml             the environment's settings
    deploy/argocd/apps/E/S.yaml     the Argo CD Application
"""
import argparse
import bisect
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import time

START = 1_577_872_800  # 2020-01-01T10:00:00Z
FIRST = ("amber", "birch", "cobalt", "delta", "ember", "fjord", "garnet", "hazel", "indigo", "juniper")
SECOND = ("api", "auth", "cart", "docs", "feed", "gate", "mail", "pay", "search", "shop", "stock", "web")
PEOPLE = (("Ada Krause", "ada@example.org", "+0100"), ("Boris Ильин", "boris@example.org", "+0300"),
          ("Chen Wei", "chen@example.org", "+0800"), ("Dana O'Neil", "dana@example.org", "-0500"),
          ("Eva Ström", "eva@example.org", "+0100"), ("Farid Aziz", "farid@example.org", "+0530"),
          ("Grace Obi", "grace@example.org", "+0000"), ("Hugo Perez", "hugo@example.org", "-0300"))
CI = ("CI Bot", "ci@example.org", "+0000")
APP_FILES = ("src/main.ts", "src/routes.ts", "src/store/model.ts", "package.json", "Dockerfile", "CHANGELOG.md")


def site_name(i):
    return f"{FIRST[i % 10]}-{SECOND[(i // 10) % 12]}-{i:04d}"


class Site:
    """One site: its name, the way its files are written, and where its tags stand."""

    def __init__(self, index, envs, rng, dirty):
        self.name = site_name(index)
        self.front = {env: envs[i - 1] if i else None for i, env in enumerate(envs)}
        self.last = envs[-1]
        self.dirty = rng.random() < dirty
        self.scheme = rng.choices(("rebuild", "sha", "semver", "short"), (45, 25, 30, 5 if self.dirty else 0))[0]
        self.quote = rng.choices(("", '"', "'"), (55, 35, 10))[0]
        self.note = rng.choice(("", "  # set by CI", "  # см. CHANGELOG"))
        self.newline = "\r\n" if rng.random() < 0.03 else "\n"
        self.sidecar = rng.random() < 0.05
        self.header = rng.random() < 0.7
        self.version = [rng.randrange(4), rng.randrange(20), rng.randrange(30)]
        first = self.next_tag(rng, START)
        self.tags = {env: first for env in envs}
        self.past = {env: [first] for env in envs}  # every tag each env has had, in order
        self.app = [0] * len(APP_FILES)
        self.locked = False  # an open branch changes it

    def next_tag(self, rng, now):
        step = rng.choices((2, 1, 0), (80, 17, 3))[0]
        if self.scheme == "short":
            step = max(step, 1)  # two numbers only: no tag may come twice
        self.version[step] += 1
        self.version[step + 1:] = [0] * (2 - step)
        if self.scheme == "semver":
            return "%d.%d.%d" % tuple(self.version)
        if self.scheme == "short":  # 1.10 and 1.1 are different tags; YAML's core schema says otherwise
            return "%d.%d" % tuple(self.version[1:])
        if self.scheme == "rebuild":
            return "%012x-r%d" % (rng.getrandbits(48), rng.randrange(1, 4))
        return "%040x" % rng.getrandbits(160)

    def release(self, env):
        lines = []
        if self.header:
            lines += [f"# What {self.name} runs in {env}.",
                      "# image.tag is changed by CI and by promotions only."]
        if self.sidecar:
            lines += ["# tag: 3.2.1 was the first one", "env:", f'  APP_NAME: "@fleet/{self.name}"', ""]
        if self.dirty:  # release/only-image
            lines += ["proxy:", "  image:", "    repository: registry.example.org/base/proxy",
                      "    tag: 3.2.1  # not the site's own tag"]
        lines += ["image:", f"  repository: registry.example.org/fleet/{self.name}",
                  f"  tag: {self.quote}{self.tags[env]}{self.quote}{self.note}",
                  "  pullSecrets:", "    - name: regcred"]
        return (self.newline.join(lines) + self.newline).encode()

    def layer(self, env, revision):
        host = (self.name if env == self.last else f"{self.name}.{env}") + ".example.org"
        said = self.last if self.dirty else env  # env/wrong-env-name
        return f"""# Settings of {self.name} in {env} (no secrets); the chart's defaults are in its values.yaml.

env:
  SYNESTRA_ENV: "{said}"
  NEXT_PUBLIC_SERVER_URL: "https://{host}"
  LOG_LEVEL: {"info" if env == self.last else "debug"}
  FEATURES: "search,cart,{env}"
  CACHE_TTL: "{60 + revision}"

envFrom:
  secretRef: "{self.name}-{env}-env"
  extraSecretRefs:
    - "{self.name}-{env}-s3-env"

# Как менять лимиты: см. deploy/README.md
resources:
  requests:
    cpu: {100 + revision % 7 * 50}m
    memory: 256Mi
  limits:
    memory: 512Mi

ingress:
  enabled: true
  hosts:
    - host: "{host}"
      paths:
        - path: /
          pathType: Prefix

postgres:
  enabled: false

migrations:
  enabled: true
  command:
    - sh
    - -lc
    - |
      set -e
      # revision {revision}
      until nc -z "$DATABASE_HOST" 5432; do sleep 2; done

      cd /app/apps/{self.name}
      pnpm exec payload migrate

probes:
  liveness: {{path: /healthz, periodSeconds: 10}}
  readiness: {{path: /ready, periodSeconds: 5}}
""".encode()

    def application(self, env):
        files = (env, f"release-{env}") if self.dirty else (f"release-{env}", env)  # app/value-files
        heal = "true" if env == self.last or self.dirty else "false"  # app/self-heal
        return f"""apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: {self.name}-{env}
  namespace: argocd
  labels: {{site: {self.name}, env: {env}}}
spec:
  project: fleet
  source:
    repoURL: https://git.example.org/fleet/monorepo.git
    targetRevision: main
    path: deploy/charts/web-app
    helm:
      valueFiles:
        - ../../env/{files[0]}/{self.name}.yaml
        - ../../env/{files[1]}/{self.name}.yaml
  destination:
    server: https://kubernetes.default.svc
    namespace: {self.name}-{env}
  syncPolicy:
    automated:
      prune: true
      selfHeal: {heal}
    syncOptions: [{"CreateNamespace=true" if env == self.last else "PruneLast=true"}]
""".encode()

    def source(self, file):
        revision = self.app[file]
        body = "".join(f"// {self.name} line {n}: {(n * 2654435761 + revision // (n + 1)) & 0xffffffff:08x}\n"
                       for n in range(8 + 12 * (file < 3)))
        return (f"// {APP_FILES[file]} of {self.name}, revision {revision}\n" + body).encode()


class Writer:
    """Writes a fast-import stream and remembers what a commit must repeat in a merge."""

    def __init__(self, stream):
        self.out = stream
        self.marks = 0

    def commit(self, ref, parents, author, when, committed, message, files):
        self.marks += 1
        name, mail, zone = author
        text = message.encode()
        put = self.out.write
        put(f"commit {ref}\nmark :{self.marks}\nauthor {name} <{mail}> {when} {zone}\n"
            f"committer {name} <{mail}> {committed} {zone}\ndata {len(text)}\n".encode() + text + b"\n")
        for word, parent in zip(itertools.chain(("from",), itertools.repeat("merge")), parents):
            put(f"{word} :{parent}\n".encode())
        for path, data in files:
            put(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
        put(b"\n")
        return self.marks


class Fleet:
    def __init__(self, args, stream):
        self.rng = random.Random(args.seed)
        self.envs = args.envs
        self.sites = [Site(i, args.envs, self.rng, args.dirty) for i in range(args.sites)]
        # Few sites get most of the work, as in life.
        self.weights = list(itertools.accumulate(1 / (1 + i) ** 0.6 for i in range(args.sites)))
        self.order = list(range(args.sites))
        self.rng.shuffle(self.order)
        self.ratio = args.release_ratio
        self.total = args.commits
        self.step = max(20, args.years * 365 * 86400 // max(1, args.commits))
        self.writer = Writer(stream)
        self.events = []
        self.pending = []   # (due commit, site) promotions to come
        self.branches = []  # open side branches
        self.now = START
        self.head = None
        self.count = 0

    # -- picking ---------------------------------------------------------
    def pick(self):
        for _ in range(20):
            x = self.rng.random() * self.weights[-1]
            site = self.sites[self.order[bisect.bisect_left(self.weights, x)]]
            if not site.locked:
                return site
        return next((s for s in self.sites if not s.locked), None)

    def tick(self):
        self.now += 1 + int(self.rng.expovariate(1 / self.step))

    # -- commits ---------------------------------------------------------
    def write(self, message, files, author, parents=None, ref="refs/heads/main", changes=()):
        self.tick()
        rng = self.rng
        when = self.now - (rng.randrange(3 * 86400) if rng.random() < 0.02 else 0)
        parents = ([self.head] if self.head else []) if parents is None else parents
        mark = self.writer.commit(ref, parents, author, when, self.now, message, files)
        self.count += 1
        if ref == "refs/heads/main":
            self.head = mark
        for site, env, old, new, kind, seen in changes:
            self.events.append({"commit": mark, "site": site.name, "env": env, "old": old, "new": new,
                                "author": author[0], "email": author[1], "time": when,
                                "kind": kind, "front_first": seen})
        return mark

    def set_tag(self, site, env, tag, together=False):
        """Moves a tag; says what the history should say about it.

        `together`: the same commit gives the tag to the environment in front too, so it was not there *before*."""
        front = site.front[env]
        old = site.tags[env]
        seen = None if front is None else tag in site.past[front] and not together
        if tag in site.past[env]:
            kind = "rollback"
        else:
            kind = "release" if front is None else "promotion" if seen else "bypass"
        site.tags[env] = tag
        site.past[env].append(tag)
        return site, env, old, tag, kind, seen

    @staticmethod
    def path(site, env):
        return f"deploy/env/release-{env}/{site.name}.yaml"

    def initial(self):
        files = [("README.md", b"# Fleet\n\nSources are in apps/, what runs where is in deploy/.\n"),
                 ("apps/README.md", b"# Sources, one folder per site\n"),
                 ("deploy/README.md", b"# Deployment\n\nPromote by changing image.tag in env/release-prod.\n"),
                 ("deploy/charts/web-app/Chart.yaml", b"apiVersion: v2\nname: site\nversion: 0.1.0\n"),
                 ("deploy/charts/web-app/values.yaml", b"replicaCount: 1\nimage: {}\n"),
                 ("deploy/env/README.md", b"# Layers: env/release-E, then env/E\n")]
        for env in self.envs:
            for folder in (f"deploy/env/{env}", f"deploy/env/release-{env}", f"deploy/argocd/apps/{env}"):
                files.append((folder + "/README.md", f"# {folder}\n\nOne YAML file per site.\n".encode()))
        changes = []
        for site in self.sites:
            for env in self.envs:
                files += [(self.path(site, env), site.release(env)),
                          (f"deploy/env/{env}/{site.name}.yaml", site.layer(env, 0)),
                          (f"deploy/argocd/apps/{env}/{site.name}.yaml", site.application(env))]
                changes.append((site, env, None, site.tags[env], "bootstrap", None))
            files += [(f"apps/{site.name}/{name}", site.source(i)) for i, name in enumerate(APP_FILES)]
        self.write("Initial import of the fleet\n", files, PEOPLE[0], changes=changes)

    def app_change(self, site):
        rng = self.rng
        if rng.random() < 0.04:
            env = rng.choice(self.envs)
            data = site.layer(env, rng.randrange(1, 5000))
            return f"{site.name}: settings in {env}\n", [(f"deploy/env/{env}/{site.name}.yaml", data)]
        files = []
        for file in rng.sample(range(len(APP_FILES)), rng.choice((1, 1, 1, 2, 2, 3))):
            site.app[file] += 1
            files.append((f"apps/{site.name}/{APP_FILES[file]}", site.source(file)))
        number = rng.randrange(1, 9999)
        return f"{site.name}: {rng.choice(('fix', 'add', 'change'))} {number:04d}\n\nCloses #{number}.\n", files

    def release_change(self):
        """One release commit: (message, changes, author, sites)."""
        rng, envs = self.rng, self.envs
        first, last = envs[0], envs[-1]
        while self.pending and self.pending[0][0] <= self.count:
            _, site = self.pending.pop(0)
            if site.locked or all(site.tags[e] == site.tags[first] for e in envs):
                continue
            # One step of the pipeline, the one nearest to the end that has something to move.
            lower, upper = next((f, e) for f, e in reversed(list(zip(envs, envs[1:]))) if site.tags[e] != site.tags[f])
            batch = [site]
            if rng.random() < 0.01:
                batch += [s for s in rng.sample(self.sites, min(len(self.sites), rng.randrange(5, 60)))
                          if not s.locked and s is not site and s.tags[upper] != s.tags[lower]]
            changes = [self.set_tag(s, upper, s.tags[lower]) for s in batch]
            if upper != last:
                bisect.insort(self.pending, (self.count + 1 + int(rng.expovariate(1 / 200)), site), key=lambda p: p[0])
            what = site.name if len(batch) == 1 else f"{len(batch)} sites"
            message = f"Promote {what} to {upper}\n\n" + "".join(f"{c[0].name}: {c[2]} -> {c[3]}\n" for c in changes)
            return message, changes, rng.choice(PEOPLE), batch
        site = self.pick()
        roll = rng.random()
        if roll < 0.02 and len(set(site.past[last])) > 1:  # back to a tag this env ran before
            old = next(t for t in reversed(site.past[last]) if t != site.tags[last])
            return (f"Roll back {site.name} in {last} to {old}\n", [self.set_tag(site, last, old)],
                    rng.choice(PEOPLE), [site])
        tag = site.next_tag(rng, self.now)
        if roll < 0.03:  # straight to prod: an audit must find these
            return (f"Hotfix {site.name} in {last}: {tag}\n", [self.set_tag(site, last, tag)],
                    rng.choice(PEOPLE), [site])
        if roll < 0.06:  # all environments in one commit
            changes = [self.set_tag(site, env, tag, together=True) for env in reversed(envs)]
            return f"Release {site.name} {tag} everywhere\n", changes, rng.choice(PEOPLE), [site]
        if rng.random() < 0.55:
            bisect.insort(self.pending, (self.count + 1 + int(rng.expovariate(1 / 400)), site), key=lambda p: p[0])
        return (f"ci: {site.name} {first} to {tag}\n\n[skip ci]\n", [self.set_tag(site, first, tag)],
                CI, [site])

    def side_branch(self):
        """Opens a branch of one to three commits; it is merged some commits later."""
        rng = self.rng
        parent, files, sites = self.head, {}, []
        if rng.random() < 0.35:
            message, changes, author, sites = self.release_change()
            changed = [(self.path(s, env), s.release(env)) for s, env, *_ in changes]
            parent = self.write(message, changed, author, [parent], "refs/heads/side", changes)
            files.update(changed)
        else:
            site = self.pick()
            if site is None:
                return
            sites = [site]
            author = rng.choice(PEOPLE)
            for _ in range(rng.randrange(1, 4)):
                message, changed = self.app_change(site)
                parent = self.write(message, changed, author, [parent], "refs/heads/side")
                files.update(changed)
        for site in sites:
            site.locked = True
        self.branches.append((self.count + rng.randrange(1, 25), parent, files, sites, author))

    def merge(self):
        _, tip, files, sites, author = self.branches.pop(0)
        number = self.rng.randrange(1, 99999)
        self.write(f"Merge pull request #{number}\n", sorted(files.items()), author, [self.head, tip])
        for site in sites:
            site.locked = False

    def run(self):
        self.initial()
        rng = self.rng
        while self.count < self.total or self.branches:
            if self.branches and (self.branches[0][0] <= self.count or self.count >= self.total):
                self.merge()
            elif rng.random() < 0.05 and len(self.branches) < 6:
                self.side_branch()
                self.branches.sort(key=lambda b: b[0])
            elif rng.random() < self.ratio:
                message, changes, author, _ = self.release_change()
                files = [(self.path(s, env), s.release(env)) for s, env, *_ in changes]
                self.write(message, files, author, changes=changes)
            else:
                site = self.pick()
                message, files = self.app_change(site)
                self.write(message, files, rng.choice(PEOPLE))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, default=100)
    parser.add_argument("--envs", type=lambda s: s.split(","), default=["dev", "prod"],
                        help="lowest first, with commas (default dev,prod)")
    parser.add_argument("--commits", type=int, default=5000)
    parser.add_argument("--release-ratio", type=float, default=0.35, help="share of commits that move a tag")
    parser.add_argument("--years", type=int, default=4, help="time the history spans")
    parser.add_argument("--dirty", type=float, default=0, help="share of sites that break the canon (default 0)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="the bare repository to make")
    parser.add_argument("--truth", help="the JSON file of what happened")
    args = parser.parse_args()
    if os.path.exists(args.out):
        parser.error(f"{args.out} exists")

    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", args.out], check=True)
    with tempfile.NamedTemporaryFile() as marks:
        importer = subprocess.Popen(["git", "-C", args.out, "-c", "core.bigFileThreshold=64m", "fast-import",
                                     "--quiet", f"--export-marks={marks.name}"], stdin=subprocess.PIPE)
        fleet = Fleet(args, importer.stdin)
        fleet.run()
        importer.stdin.write(b"reset refs/heads/side\nfrom 0000000000000000000000000000000000000000\n\n")
        importer.stdin.close()
        if importer.wait():
            sys.exit("git fast-import failed")
        ids = dict(line.split() for line in open(marks.name))
    for event in fleet.events:
        event["commit"] = ids[f":{event['commit']}"]
    if args.truth:
        with open(args.truth, "w") as out:
            json.dump({"sites": args.sites, "envs": args.envs, "commits": fleet.count, "seed": args.seed,
                       "head": ids[f":{fleet.head}"], "dirty": [s.name for s in fleet.sites if s.dirty],
                       "events": fleet.events}, out, indent=0)
    print(f"{fleet.count} commits, {len(fleet.events)} tag changes, {args.sites} sites, head {ids[f':{fleet.head}']}")


if __name__ == "__main__":
    main()
