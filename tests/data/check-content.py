#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the shipped content: programmes and example pairs.

Both languages of the example hold the same story: the same files, ids, dates and numbers; only the
wordings differ. Whether each file follows its schema is another test.
"""

import json
import re
import sys
import xml.etree.ElementTree
from pathlib import Path

WORDINGS = {"title", "note", "text", "name", "organisation", "place", "next-place", "goal", "tags"}
SWOT_LISTS = ["strengths", "weaknesses", "opportunities", "threats"]
UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
KEPT_ITEM = re.compile(r"^/snapshots\[\d+\]/[a-z]+\[")
problems = []


def check(right, message):
    if not right:
        problems.append(message)


def load(path):
    text = path.read_text(encoding="utf-8")
    content = json.loads(text)
    check(text == json.dumps(content, ensure_ascii=False, indent=2) + "\n",
          f"{path}: not written as the program writes it")
    return content


def leaves(node, path=""):
    if isinstance(node, dict):
        for member, value in node.items():
            yield from leaves(value, f"{path}/{member}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from leaves(value, f"{path}[{index}]")
    else:
        yield path, path.rsplit("/", 1)[1].partition("[")[0], node


def check_programmes(folder):
    programmes = {path.stem: load(path) for path in sorted(folder.glob("*.json"))}

    for name, programme in programmes.items():
        check(programme["id"] == name, f"{name}.json: its id is {programme['id']}")
        for path, member, _ in leaves(programme):
            if member in ("da", "en"):
                other = "en" if member == "da" else "da"
                parent = path.rsplit("/", 1)[0]
                check(any(p == f"{parent}/{other}" for p, _, _ in leaves(programme)),
                      f"{name}.json: {parent} has no {other}")

    common = programmes["common"]
    sets = {role_set["id"]: [role["id"] for role in role_set["roles"]]
            for role_set in common["role-sets"]}
    prompts = {prompt["id"]: prompt for section in common["logbook"]
               for prompt in section["prompts"]}
    for name, roles in sets.items():
        check(len(roles) == len(set(roles)), f"common.json: {name} names a role twice")
    for role_set in common["role-sets"]:
        for role in role_set["roles"]:
            check({"description", "helps", "says", "responsibility"} <= role.keys(),
                  f"common.json: {role['id']} of {role_set['id']} lacks a text")
            check(role.get("maps-to", role["id"]) in sets["four-roles"],
                  f"common.json: {role['id']} maps to none of the four roles")
    for name, programme in programmes.items():
        every = {role["id"] for role_set in programme.get("role-sets", common["role-sets"])
                 for role in role_set["roles"]}
        for role in programme.get("roles-off", []):
            check(role in every, f"{name}.json: no role {role} to switch off")
    check([prompt["id"] for prompt in common["swot"]] == SWOT_LISTS,
          "common.json: the SWOT's questions are not those of its lists")
    for prompt in common["swot"]:
        check(prompt.keys() == {"id", "question", "follow-up"},
              f"common.json: the SWOT's {prompt['id']} lacks a question")
    questions = [question["id"] for question in common["questions"]]
    check(len(questions) == len(set(questions)) and not set(questions) & set(prompts),
          "common.json: two questions have the same id")
    check(len(common["agenda"]) == 6, "common.json: the good mentor meeting has six points")
    for question in common["questions"]:
        check(question["when"] != "after" or question.get("private"),
              f"common.json: {question['id']} is answered alone, so it is private")
    for name, programme in programmes.items():
        check(programme["role-set"] in sets, f"{name}.json: no role set {programme['role-set']}")

    return programmes, sets, prompts


def check_pair(folder, programmes, sets, prompts):
    documents = {str(path.relative_to(folder)): load(path) for path in sorted(folder.rglob("*.json"))}
    programme = programmes[documents["pair.json"]["programme"]]
    ids = set()

    for name, document in documents.items():
        for path, member, value in leaves(document):
            where = f"{folder.name}/{name}: {path}"
            # The items of a snapshot are those of the board.
            if member == "id" and UUID.match(value) and not KEPT_ITEM.search(path):
                check(value not in ids, f"{where}: {value} occurs twice")
                ids.add(value)
            check(not isinstance(value, str) or value == value.strip() != "",
                  f"{where}: blank, or blanks around it")

        if name.startswith("logbook/"):
            check(name == f"logbook/{document['date']}-{document['id'][:8]}.json",
                  f"{folder.name}/{name}: not its date and id")
            for answer in document["answers"]:
                check(prompts.get(answer["id"], {}).get("kind") == "text"
                      or (answer["id"] == "log-note" and document.get("kind") in ("reflection", "note")),
                      f"{folder.name}/{name}: {answer['id']} is no prompt for a text")

            for use in document.get("roles-used", []):
                check(use["id"] in sets["four-roles"] and 1 <= use["used"] <= 3,
                      f"{folder.name}/{name}: {use['id']} is not used so")

    for state in [documents["roles.json"], *documents["roles.json"]["settings"]]:
        for expectation in state["expectations"]:
            check(expectation["id"] in sets[programme["role-set"]],
                  f"{folder.name}/roles.json: no role {expectation['id']}")
    for setting in documents["roles.json"]["settings"]:
        check(any(name.startswith("logbook/") and document["id"] == setting["meeting"]
                  and document["date"] == setting["date"] for name, document in documents.items()),
              f"{folder.name}/roles.json: {setting['name']} is of no meeting")
    for path, member, value in leaves(documents["swot.json"]):
        check(member not in ("meeting", "first", "second") or value in ids,
              f"{folder.name}/swot.json: {path} leads nowhere")
    for task in documents["tasks.json"]["tasks"]:
        check(task.get("origin-id", task["id"]) in ids,
              f"{folder.name}/tasks.json: {task['title']}: origin-id leads nowhere")

    return {f"{name}{path}": type(value) if member in WORDINGS else value
            for name, document in documents.items() for path, member, value in leaves(document)}


def main(data):
    content = check_programmes(data / "programmes")
    danish = check_pair(data / "example/da", *content)
    english = check_pair(data / "example/en", *content)
    for path in sorted(set(danish) | set(english)):
        check(danish.get(path) == english.get(path), f"example: da and en differ in {path}")

    listed = {node.text for node in
              xml.etree.ElementTree.parse(data / "content.gresource.xml").iter("file")}
    there = {str(path.relative_to(data)) for folder in ("programmes", "example")
             for path in (data / folder).rglob("*.json")}
    for name in sorted(listed ^ there):
        problems.append(f"content.gresource.xml: {name} is not both listed and there")

    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
