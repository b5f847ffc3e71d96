// SPDX-License-Identifier: Apache-2.0
#include "app/cli/newsite/report.h"

#include "app/cli/promote/diff.h"
#include "app/cli/terminal/table.h"
#include "core/promotion/diff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

using namespace core::bootstrap;

namespace {

QString toText(Origin origin)
{
    switch (origin) {
    case Origin::You: return u"you"_s;
    case Origin::Own: return u"own"_s;
    case Origin::Sibling: return u"sibling"_s;
    case Origin::Convention: return u"convention"_s;
    case Origin::Derived: return u"derived"_s;
    case Origin::Canon: return u"canon"_s;
    case Origin::Template: return u"template"_s;
    }
    return {};
}

Json sourceDocument(const Source &source)
{
    const bool isCounted = source.total > 0;
    return {{"kind", json(toText(source.origin))},
            {"name", jsonOrNull(source.name)},
            {"agree", isCounted ? Json(source.agree) : Json(nullptr)},
            {"of", isCounted ? Json(source.total) : Json(nullptr)}};
}

Json placeDocument(const std::optional<core::Place> &place)
{
    if (!place)
        return nullptr;
    return {{"file", json(place->file)}, {"line", place->line}, {"column", place->column}};
}

Json fileDocument(const PlannedFile &file)
{
    Json lines = Json::array();
    for (const LineOrigin &one : file.origins)
        lines.push_back(
            {{"line", one.line}, {"field", jsonOrNull(one.field)}, {"source", sourceDocument(one.source)}});
    return {{"path", json(file.path)},
            {"new", file.isNew()},
            {"content", json(QString::fromUtf8(file.bytes))},
            {"lines", lines}};
}

Json answersDocument(const Plan &plan)
{
    Json answers = Json::object();
    for (const auto &[name, answer] : plan.answers.all()) {
        answers[name.toStdString()] = {{"values", json(answer.values)},
                                       {"source", sourceDocument(answer.source)}};
    }
    return answers;
}

Json questionsDocument(const Plan &plan)
{
    Json questions = Json::array();
    for (const Question &question : plan.questions)
        questions.push_back({{"field", json(u"answers."_s + question.id)},
                             {"file", json(question.place.file)},
                             {"line", question.place.line},
                             {"column", question.place.column},
                             {"text", json(question.line)},
                             {"found", json(question.found)},
                             {"proposal", json(question.proposal)},
                             {"reason", json(question.reason)}});
    return questions;
}

Json checksDocument(const Plan &plan)
{
    Json checks = Json::array();
    for (const Check &check : plan.checks) {
        Json remarks = Json::array();
        for (const Remark &remark : check.remarks)
            remarks.push_back({{"field", jsonOrNull(remark.field)},
                               {"reason", json(remark.reason)},
                               {"failure", remark.isFailure},
                               {"place", placeDocument(remark.place)}});
        checks.push_back(
            {{"id", json(check.id)}, {"result", json(toString(check.state))}, {"remarks", remarks}});
    }
    return checks;
}

QString placeText(const std::optional<core::Place> &place)
{
    if (!place || place->file.isEmpty())
        return {};
    QString text = place->file;
    for (const int number : {place->line, place->column}) {
        if (number > 0)
            text += u':' + QString::number(number);
    }
    return text + u": "_s;
}

QString remarkText(const Remark &remark)
{
    const QString field = remark.field.isEmpty() ? QString() : remark.field + u": "_s;
    return placeText(remark.place) + field + remark.reason;
}

Tint tintOf(Check::State state)
{
    switch (state) {
    case Check::State::Passed: return Tint::Good;
    case Check::State::Failed: return Tint::Bad;
    case Check::State::Skipped: return Tint::Caution;
    }
    return Tint::Plain;
}

void printAnswers(Console &console, const Plan &plan)
{
    Table table;
    for (const Field &field : fields()) {
        for (const auto &[name, answer] : plan.answers.all()) {
            if (core::bootstrap::field(name) == &field)
                table.addRow({{.text = u"  "_s + name, .tint = Tint::Muted},
                              {.text = answer.values.join(u", "_s)},
                              {.text = answer.source.text(), .tint = Tint::Muted}});
        }
    }
    console.print(console.paint(Tint::Strong, u"Answers"_s));
    table.print(console);
}

void printFiles(Console &console, const Plan &plan)
{
    console.print(console.paint(Tint::Strong, u"Files"_s));
    for (const PlannedFile &file : plan.files)
        console.print(u"  %1  %2"_s.arg(file.isNew() ? u"new    "_s : u"changed"_s, file.path));
    if (plan.copy)
        console.print(u"  copied   %1 from %2"_s.arg(plan.copy->to, plan.copy->from));
}

void printChecks(Console &console, const Plan &plan)
{
    console.print(console.paint(Tint::Strong, u"Checks"_s));
    for (const Check &check : plan.checks) {
        console.print(u"  %1  %2"_s.arg(
            console.paint(tintOf(check.state), toString(check.state).leftJustified(7)), check.title));
        for (const Remark &remark : check.remarks)
            console.print(u"           "_s + remarkText(remark));
    }
}

} // namespace

Json sitePlanDocument(const Plan &plan)
{
    Json files = Json::array();
    for (const PlannedFile &file : plan.files)
        files.push_back(fileDocument(file));
    Json notes = Json::array();
    for (const Note &note : plan.notes)
        notes.push_back(json(note.text()));
    const Json copy =
        plan.copy ? Json{{"from", json(plan.copy->from)}, {"to", json(plan.copy->to)}} : Json(nullptr);
    return {{"site", json(plan.key)},
            {"environments", json(plan.environments)},
            {"repair", plan.isRepair},
            {"files", files},
            {"copy", copy},
            {"answers", answersDocument(plan)},
            {"questions", questionsDocument(plan)},
            {"checks", checksDocument(plan)},
            {"notes", notes}};
}

void printSitePlan(Console &console, const Plan &plan)
{
    printAnswers(console, plan);
    if (!plan.isNothing())
        printFiles(console, plan);
    printChecks(console, plan);
    for (const Note &note : plan.notes)
        console.print(console.paint(note.isWarning ? Tint::Caution : Tint::Plain, note.text()));
}

void printSiteDiff(Console &console, const Plan &plan)
{
    for (const PlannedFile &file : plan.files) {
        core::promotion::SiteChange change;
        change.file = file.path;
        change.bytes = file.bytes;
        change.diff = core::promotion::diffOf(file.before.value_or(QByteArray()), file.bytes);
        printDiff(console, change);
    }
}

void complainAbout(Console &console, const Plan &plan)
{
    for (const Check &check : plan.checks) {
        for (const Remark &remark : check.remarks) {
            if (remark.isFailure)
                console.complain(remarkText(remark));
        }
    }
    for (const Question &question : plan.questions)
        console.complain(u"%1:%2: %3\n    %4\n  %5 Answer with --set answers.%6=TEXT; proposed: %7"_s
                             .arg(question.place.file)
                             .arg(question.place.line)
                             .arg(question.found, question.line.trimmed(), question.reason, question.id,
                                  question.proposal));
}

} // namespace app::cli
