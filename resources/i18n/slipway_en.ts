<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EnvironmentAsked</name>
    <message numerus="yes">
        <source>%n open</source>
        <extracomment>&quot;2 open&quot;: of things that only a person can say</extracomment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorConfig</name>
    <message numerus="yes">
        <source>%n equal setting(s)</source>
        <extracomment>A switch: show the settings that all environments agree in.</extracomment>
        <translation>
            <numerusform>%n equal setting</numerusform>
            <numerusform>%n equal settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n different</numerusform>
            <numerusform>%n different</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewSiteChecks</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewSiteFileRow</name>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <extracomment>A planned file for screen readers: its path, its number of lines, what was found in it.</extracomment>
        <translation>
            <numerusform>%1, %n line</numerusform>
            <numerusform>%1, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message numerus="yes">
        <source>%n site(s) checked</source>
        <translation>
            <numerusform>%n site checked</numerusform>
            <numerusform>%n sites checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCommits</name>
    <message numerus="yes">
        <source>Show all %n commit(s)</source>
        <translation>
            <numerusform>Show %n commit</numerusform>
            <numerusform>Show all %n commits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Application(s)</source>
        <translation>
            <numerusform>%n Application</numerusform>
            <numerusform>%n Applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>approvals</name>
    <message numerus="yes">
        <source>%n approval(s), none is demanded</source>
        <translation>
            <numerusform>%n approval, none is demanded</numerusform>
            <numerusform>%n approvals, none is demanded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more approval(s) needed</source>
        <translation>
            <numerusform>%n more approval needed</numerusform>
            <numerusform>%n more approvals needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) to %1</source>
        <translation>
            <numerusform>%n site to %1</numerusform>
            <numerusform>%n sites to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>board</name>
    <message numerus="yes">
        <source>Promote %n site(s)…</source>
        <translation>
            <numerusform>Promote %n site…</numerusform>
            <numerusform>Promote %n sites…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead, blocked</source>
        <translation>
            <numerusform>%n ahead, blocked</numerusform>
            <numerusform>%n ahead, blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>%n ahead</numerusform>
            <numerusform>%n ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) wait</source>
        <translation>
            <numerusform>%n commit waits</numerusform>
            <numerusform>%n commits wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) wait</source>
        <translation>
            <numerusform>%n release waits</numerusform>
            <numerusform>%n releases wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n ahead of %2</source>
        <translation>
            <numerusform>%1 is %n ahead of %2</numerusform>
            <numerusform>%1 is %n ahead of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pass all git checks</source>
        <translation>
            <numerusform>%n passes all git checks</numerusform>
            <numerusform>%n pass all git checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n site(s)</source>
        <extracomment>%1 is how many of the %n sites are shown</extracomment>
        <translation>
            <numerusform>%1 of %n site</numerusform>
            <numerusform>%1 of %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canon</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <extracomment>how many files are checked; &quot;of %n site(s)&quot; follows</extracomment>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n site(s)</source>
        <translation>
            <numerusform>of %n site</numerusform>
            <numerusform>of %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) have no findings.</source>
        <translation>
            <numerusform>%n site has no findings.</numerusform>
            <numerusform>%n sites have no findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are on.</source>
        <translation>
            <numerusform>%n rule is on.</numerusform>
            <numerusform>%n rules are on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n are off.</source>
        <extracomment>%1 is &quot;34 rules are on.&quot;</extracomment>
        <translation>
            <numerusform>%1 %n is off.</numerusform>
            <numerusform>%1 %n are off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n fix</numerusform>
            <numerusform>%n fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n safe finding(s)…</source>
        <translation>
            <numerusform>Fix %n safe finding…</numerusform>
            <numerusform>Fix %n safe findings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One commit with %n file(s) on a branch of its own. Somebody else approves it.</source>
        <translation>
            <numerusform>One commit with %n file on a branch of its own. Somebody else approves it.</numerusform>
            <numerusform>One commit with %n files on a branch of its own. Somebody else approves it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One commit with %n file(s), then push to %1.</source>
        <translation>
            <numerusform>One commit with %n file, then push to %1.</numerusform>
            <numerusform>One commit with %n files, then push to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n file(s) and commit</source>
        <translation>
            <numerusform>Fix %n file and commit</numerusform>
            <numerusform>Fix %n files and commit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One commit with %n file(s) on %1.</source>
        <translation>
            <numerusform>One commit with %n file on %1.</numerusform>
            <numerusform>One commit with %n files on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message numerus="yes">
        <source>There was no answer for %n second(s), so git was stopped. Check the connection and try again.</source>
        <translation>
            <numerusform>There was no answer for %n second, so git was stopped. Check the connection and try again.</numerusform>
            <numerusform>There was no answer for %n seconds, so git was stopped. Check the connection and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was moved by others faster than we could follow, %n time(s). Try again later.</source>
        <translation>
            <numerusform>%1 was moved by others faster than we could follow, %n time. Try again later.</numerusform>
            <numerusform>%1 was moved by others faster than we could follow, %n times. Try again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no item %1: %2 has %n item(s), counted from 0.</source>
        <translation>
            <numerusform>There is no item %1: %2 has %n item, counted from 0.</numerusform>
            <numerusform>There is no item %1: %2 has %n items, counted from 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is older than %n hour(s).</source>
        <translation>
            <numerusform>It is older than %n hour.</numerusform>
            <numerusform>It is older than %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) with migrations are given up; the database stays as it is</source>
        <translation>
            <numerusform>%n commit with migrations is given up; the database stays as it is</numerusform>
            <numerusform>%n commits with migrations are given up; the database stays as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) bring migrations of the database</source>
        <translation>
            <numerusform>%n commit brings migrations of the database</numerusform>
            <numerusform>%n commits bring migrations of the database</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of %1 changed since it had this release</source>
        <translation>
            <numerusform>%n setting of %1 changed since it had this release</numerusform>
            <numerusform>%n settings of %1 changed since it had this release</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>environments</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to say</source>
        <translation>
            <numerusform>%n to say</numerusform>
            <numerusform>%n to say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to say first.</source>
        <translation>
            <numerusform>%n thing to say first.</numerusform>
            <numerusform>%n things to say first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) to mend first.</source>
        <translation>
            <numerusform>%n error to mend first.</numerusform>
            <numerusform>%n errors to mend first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n site(s)</source>
        <extracomment>%1 is &quot;6 files&quot;, %n a number of sites</extracomment>
        <translation>
            <numerusform>%1 of %n site</numerusform>
            <numerusform>%1 of %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same goes for %n more.</source>
        <translation>
            <numerusform>The same goes for %n more.</numerusform>
            <numerusform>The same goes for %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message numerus="yes">
        <source>%n release(s) ahead</source>
        <translation>
            <numerusform>%n release ahead</numerusform>
            <numerusform>%n releases ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>news</name>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promotion(s)</source>
        <translation>
            <numerusform>%n promotion</numerusform>
            <numerusform>%n promotions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past dev</source>
        <translation>
            <numerusform>%n past dev</numerusform>
            <numerusform>%n past dev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>newsite</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) to mend first.</source>
        <translation>
            <numerusform>%n error to mend first.</numerusform>
            <numerusform>%n errors to mend first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s)</source>
        <translation>
            <numerusform>%n new file</numerusform>
            <numerusform>%n new files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n manifest(s)</source>
        <translation>
            <numerusform>%n manifest</numerusform>
            <numerusform>%n manifests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <extracomment>%1 is &quot;5 manifests&quot;</extracomment>
        <translation>
            <numerusform>%1, %n line</numerusform>
            <numerusform>%1, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n line(s) are shown.</source>
        <translation>
            <numerusform>Only the first line is shown.</numerusform>
            <numerusform>Only the first %n lines are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message numerus="yes">
        <source>set tags of %n site(s)</source>
        <translation>
            <numerusform>set tags of %n site</numerusform>
            <numerusform>set tags of %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>%n between the two tags</source>
        <translation>
            <numerusform>%n between the two tags</numerusform>
            <numerusform>%n between the two tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), one line each</source>
        <translation>
            <numerusform>%n file, one line</numerusform>
            <numerusform>%n files, one line each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promote %n site(s)</source>
        <translation>
            <numerusform>Promote %n site</numerusform>
            <numerusform>Promote %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes %n line(s) to %1 and pushes. Nothing is written before you say so.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>
            <numerusform>Writes %n line to %1 and pushes. Nothing is written before you say so.</numerusform>
            <numerusform>Writes %n lines to %1 and pushes. Nothing is written before you say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more commit(s)</source>
        <translation>
            <numerusform>and %n more commit</numerusform>
            <numerusform>and %n more commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n small file(s) on %1 and pushes. Nothing is written before you say so.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>
            <numerusform>Changes %n small file on %1 and pushes. Nothing is written before you say so.</numerusform>
            <numerusform>Changes %n small files on %1 and pushes. Nothing is written before you say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n by you</source>
        <translation>
            <numerusform>%1, %n by you</numerusform>
            <numerusform>%1, %n by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %n site(s)</source>
        <translation>
            <numerusform>Reset %n site</numerusform>
            <numerusform>Reset %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n more file</numerusform>
            <numerusform>%n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>run</name>
    <message numerus="yes">
        <source>Promoting %n site(s) to %1</source>
        <translation>
            <numerusform>Promoting %n site to %1</numerusform>
            <numerusform>Promoting %n sites to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promotion of %n site(s) to %1</source>
        <translation>
            <numerusform>Promotion of %n site to %1</numerusform>
            <numerusform>Promotion of %n sites to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) are done and stay done; the others are unchanged.</source>
        <translation>
            <numerusform>%n site is done and stays done; the others are unchanged.</numerusform>
            <numerusform>%n sites are done and stay done; the others are unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>session</name>
    <message numerus="yes">
        <source>%1 stands between %2 and %3 now, for %n site(s)</source>
        <extracomment>%1, %2 and %3 are environments, %n a number of sites</extracomment>
        <translation>
            <numerusform>%1 stands between %2 and %3 now, for %n site</numerusform>
            <numerusform>%1 stands between %2 and %3 now, for %n sites</numerusform>
        </translation>
    </message>
</context>
</TS>
