#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Theme.qml from resources/tokens.json.

    make_theme.py <tokens.json> [<Theme.qml>]

Without the second argument the result goes to standard output, which the test theme.isGenerated compares
with the committed file.
"""
import json
import sys

# Heights that hold a line of text grow with it; widths and window sizes do not.
FIXED_SIZES = {
    "rail", "railCollapsed", "inspector", "inspectorMin", "inspectorMax", "minHitTarget",
    "windowMinWidth", "windowMinHeight", "envCardWidth", "envCardNarrow", "connectorWide", "connectorNarrow",
    "sheet", "sheetWide", "haloWidth", "laneBar",
}

# What a tone is made of: text or line, tinted background, its outline, background for white text.
TONES = {
    "accent": ("accent", "accentSubtle", "accentBorder", "accentFill"),
    "success": ("success", "successSubtle", "successBorder", "successFill"),
    "warning": ("warning", "warningSubtle", "warningBorder", "warningFill"),
    "danger": ("danger", "dangerSubtle", "dangerBorder", "dangerFill"),
    "info": ("info", "infoSubtle", "infoBorder", "infoFill"),
    "drift": ("drift", "driftSubtle", "driftBorder", "driftFill"),
}
NEUTRAL = ("textMuted", "surface", "borderStrong", "textMuted")

TONE_FUNCTIONS = (
    ("toneColor", "Text, icons and lines of a tone: accent success warning danger info drift, else muted."),
    ("toneSubtle", "The tinted background of a tone."),
    ("toneBorder", "The one-pixel outline of a tinted background."),
    ("toneFill", "The background for white text in a tone."),
)


def capital(name):
    return name[0].upper() + name[1:]


def switch(out, name, argument, kind, cases, fallback, comment):
    out.append(f"    //! {comment}")
    out.append(f"    function {name}({argument}: string): {kind} {{")
    out.append(f"        switch ({argument}) {{")
    for key, value in cases:
        out.append(f'        case "{key}": return {value};')
    out.append("        }")
    out.append(f"        return {fallback};")
    out.append("    }")
    out.append("")


def colors(out, tokens):
    light, dark = tokens["color"]["light"], tokens["color"]["dark"]
    for name, value in light.items():
        if name.endswith("Opacity"):
            out.append(f"    readonly property real {name}: dark ? {dark[name]} : {value}")
        else:
            out.append(f'    readonly property color {name}: dark ? "{dark[name]}" : "{value}"')
    out.append("")


def steps(out, tokens):
    for name, value in tokens["space"].items():
        out.append(f"    readonly property int space{capital(name)}: {value}")
    out.append("")
    for name, value in tokens["radius"].items():
        out.append(f"    readonly property int radius{capital(name)}: {value}")
    out.append("")
    for name, value in tokens["stroke"].items():
        out.append(f"    readonly property real stroke{capital(name)}: {value}")
    out.append("")
    for name, value in tokens["icon"].items():
        if name in ("sm", "md", "lg", "hero"):
            out.append(f"    readonly property int iconSize{capital(name)}: Math.round({value} * growth)")
    out.append("")
    for name, value in tokens["size"].items():
        grown = value if name in FIXED_SIZES else f"Math.round({value} * growth)"
        out.append(f"    readonly property int size{capital(name)}: {grown}")
    out.append("")
    for name, value in tokens["breakpoint"].items():
        out.append(f"    readonly property int breakpoint{capital(name)}: {value}")
    out.append("")


def motion(out, tokens):
    for name in ("fast", "base", "slow"):
        out.append(f"    readonly property int duration{capital(name)}: "
                   f"reducedMotion ? 0 : {tokens['motion'][name]}")
    for name in ("spinnerPeriod", "dashPeriod", "toastTimeout", "undoTimeout"):
        out.append(f"    readonly property int {name}: {tokens['motion'][name]}")
    out.append(f"    readonly property int easing: {tokens['motion']['easing']}")
    out.append("")


def fonts(out, tokens):
    out.append(f'    readonly property string uiFamily: "{tokens["font"]["ui"][0]}"')
    out.append(f'    readonly property string monoFamily: "{tokens["font"]["mono"][0]}"')
    out.append("")
    weights = {400: "Font.Normal", 500: "Font.Medium", 600: "Font.DemiBold"}
    for name, style in tokens["type"].items():
        mono = style["family"] == "mono"
        out.append(f"    readonly property font font{capital(name)}: Qt.font({{")
        out.append(f"        family: {'monoFamily' if mono else 'uiFamily'},")
        out.append(f"        pixelSize: Math.round({style['size']} * textScale),")
        if mono:
            # A hash or "!=" must never be drawn as a ligature: what is shown is what is in the file.
            out.append("        preferShaping: false,")
        out.append(f"        weight: {weights[style['weight']]}")
        out.append("    })")
    out.append("")
    for name, style in tokens["type"].items():
        out.append(f"    readonly property int line{capital(name)}: "
                   f"Math.round({style['lineHeight']} * textScale)")
    out.append("")


def functions(out, tokens):
    out.append("    //! The address of an embedded icon.")
    out.append("    function icon(name: string): url {")
    out.append('        return "qrc:/icons/" + name + ".svg";')
    out.append("    }")
    out.append("")
    for index, (name, comment) in enumerate(TONE_FUNCTIONS):
        cases = [(tone, values[index]) for tone, values in TONES.items()]
        switch(out, name, "tone", "color", cases, NEUTRAL[index], comment)

    lanes = [(lane, f"lane{capital(lane)}") for lane in ("dev", "stage", "prod")]
    switch(out, "laneColor", "lane", "color", lanes, "info",
           "The colour of an environment: dev, stage, prod, anything else.")
    switch(out, "laneSubtle", "lane", "color", [(k, v + "Subtle") for k, v in lanes], "infoSubtle",
           "The tinted background of an environment.")

    for table, word in (("pipelineState", "step"), ("gateState", "gate")):
        states = tokens[table].items()
        switch(out, f"{word}Icon", "state", "string", [(k, f'"{v["icon"]}"') for k, v in states],
               '"help-circle"', f"The icon of a {table} of the tokens.")
        switch(out, f"{word}Tone", "state", "string",
               [(k, f'"{v["color"]}"') for k, v in states if v["color"] in TONES], '"muted"',
               f"The tone of a {table} of the tokens.")
    out.pop()


def theme(tokens):
    out = [
        "// SPDX-License-Identifier: Apache-2.0",
        "// Written by make_theme.py from resources/tokens.json: change the tokens, then run the script.",
        "pragma Singleton",
        "",
        "import QtQuick",
        "",
        "//! Every colour, distance, size, font and duration. Controls and pages name a role, never a value.",
        "QtObject {",
        "    id: root",
        "",
        "    //! Set by the window from the setting {system, light, dark}.",
        "    property bool dark: false",
        "    //! Text size from the settings, 0.9 to 1.5.",
        "    property real textScale: 1",
        "    //! No animation: durations are 0, a spinner is an hourglass.",
        "    property bool reducedMotion: false",
        "    //! Heights grow with the text and never shrink below the design.",
        "    readonly property real growth: Math.max(1, textScale)",
        "",
    ]
    for part in (colors, steps, motion, fonts, functions):
        part(out, tokens)
    out.append("}")
    return "\n".join(out) + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        text = theme(json.load(source))
    if len(sys.argv) > 2:
        with open(sys.argv[2], "w", encoding="utf-8") as target:
            target.write(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
