package org.preceptor.examples;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.pairing.Explanation;
import org.preceptor.pairing.Explanation.Reason;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Repair;
import org.preceptor.pairing.Trainee;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.TablePlan;

/** The page's part about the nominated residents. */
record CounterpartPeople(CounterpartAnswers answers, BackboneWords words) {

    Sheet addTo(Sheet sheet) {
        sheet.section(Label.of("Residents nominated by region, matched to bases", "各地区推荐人选与基地匹配"), matched());
        sheet.section(Label.of("If a resident withdraws", "若一名住院医师退出"), repair());
        return new CounterpartLedger(answers).addTo(sheet);
    }

    private DomContent[] matched() {
        Pairing matched = answers.matched();
        List<List<Object>> nominated = new ArrayList<>();
        answers.nominated().ledger().balances().forEach((region, balance) -> nominated.add(nominated(region, balance)));
        List<List<Object>> telling = new ArrayList<>();
        List<List<Object>> all = new ArrayList<>();
        for (Trainee trainee : matched.problem().trainees()) {
            Explanation why = matched.explain(trainee.id());
            List<Object> row = List.of(
                    words.names().cell(trainee.id()),
                    region(trainee),
                    why.place().<Object>map(words.names()::cell).orElse(Blocks.nowhere()),
                    wishes(trainee, why));
            (tells(why) ? telling : all).add(row);
        }
        List<Label> columns = Blocks.columns(
                Label.of("resident", "住院医师"),
                Label.of("region", "地区"),
                Label.of("base", "基地"),
                Label.of("wish by wish", "逐项志愿"));
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    "Each region nominates at most as many as it was granted, so the region totals hold before the match; the"
                            + " match then sees the bases only. Residents are placed by their wishes, stable and"
                            + " best for them; bases rank by invented scores.",
                    "各地区推荐人数不超过其名额，故地区总数在匹配前即已满足，匹配仅看基地一侧。按志愿安排，稳定且对学员最优；基地按虚构分数排序。"))),
            Blocks.table(
                    Label.of("Nominations entered against the places of the region", "推荐人数与地区名额"),
                    Blocks.columns(
                            Label.of("region", "地区"),
                            Label.of("granted", "名额"),
                            Label.of("nominated", "推荐"),
                            Label.of("left", "剩余")),
                    nominated),
            Blocks.findings(answers.nominated().report().findings()),
            BackboneWords.profile(Label.of("How the wishes fared", "志愿实现情况"), matched.profile()),
            bases(),
            Blocks.table(
                    Label.of("A wish for a base closed to the region, or no base at all", "志愿基地不接收该地区，或未获安排"),
                    columns,
                    telling),
            Blocks.more(
                    Label.of("The other " + all.size() + " residents", "其余" + all.size() + "名住院医师"),
                    Blocks.table(Label.of("Residents", "住院医师"), columns, all)),
            BackboneWords.certificate(matched, CounterpartAnswers.audit(matched)),
            byCells()
        };
    }

    /** A base that the region may not be sent to at all says so, rather than that a cap holds. */
    private DomContent wishes(Trainee trainee, Explanation why) {
        List<Label> closed = why.wishes().stream()
                .filter(wish -> wish.reason() == Reason.CAPPED && isBarred(trainee, wish.place()))
                .map(wish -> words.names().place(wish.place()))
                .toList();
        return span(
                words.wishes(why),
                each(
                        closed,
                        base -> small(Sheet.words(Label.of(
                                base.english() + " takes nobody from "
                                        + region(trainee).english() + ".",
                                base.chinese() + "不接收" + region(trainee).chinese() + "人员。")))));
    }

    private boolean isBarred(Trainee trainee, Place place) {
        return answers.matched().problem().distribution().groupCaps().stream()
                .anyMatch(cap -> cap.maximum() == 0
                        && cap.place().equals(place)
                        && trainee.groups().contains(cap.group()));
    }

    private static Label region(Trainee trainee) {
        return trainee.groups().stream()
                .findFirst()
                .map(MemberId::of)
                .map(CounterpartPage::region)
                .orElse(Label.same("–"));
    }

    private static List<Object> nominated(MemberId region, QuotaLedger.Balance balance) {
        return List.of(CounterpartPage.region(region), balance.granted(), balance.reserved(), balance.available());
    }

    private static boolean tells(Explanation why) {
        return why.place().isEmpty()
                || why.wishes().stream()
                        .anyMatch(wish -> wish.reason() == Reason.CAPPED || wish.reason() == Reason.NOT_ELIGIBLE);
    }

    private DomContent bases() {
        Pairing matched = answers.matched();
        List<List<Object>> rows = new ArrayList<>();
        for (Opening opening : matched.problem().openings()) {
            Pairing.CutOff cutOff = matched.certificate().cutOffs().get(opening.place());
            rows.add(List.of(
                    words.names().cell(opening.place()),
                    opening.capacity(),
                    CounterpartAnswers.firstChoices(matched, opening.place()),
                    byRegion(opening),
                    cutOff == null || cutOff.isOpen()
                            ? "–"
                            : BackboneWords.position(cutOff.position().orElse(0)),
                    matched.explain(opening.place()).reason().label()));
        }
        return Blocks.table(
                Label.of("Bases: matched by wishes / in the proportional table", "基地：按志愿匹配 / 按比例分配表"),
                Blocks.columns(
                        Label.of("base", "基地"),
                        Label.of("places", "名额"),
                        Label.of("first choice of", "第一志愿"),
                        Label.of("by region", "按地区"),
                        Label.of("lowest admitted", "录取线"),
                        Label.of("empty seats", "空额")),
                rows);
    }

    private Label byRegion(Opening opening) {
        return Label.of(byRegion(opening, Label::english, ", "), byRegion(opening, Label::chinese, "、"));
    }

    private String byRegion(Opening opening, Function<Label, String> language, String separator) {
        MemberId base = MemberId.of(opening.hospital().orElseThrow().value());
        return answers.table().plan().rows().stream()
                .map(row -> {
                    Long planned = answers.table().seats().get(new TablePlan.Pair(row.id(), base));
                    return language.apply(CounterpartPage.region(row.id())) + " " + answers.matchedAt(row.id(), base)
                            + "/" + (planned == null ? "–" : planned);
                })
                .collect(Collectors.joining(separator));
    }

    /** What it would cost to bind the match to the cells of the table. */
    private DomContent byCells() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(fared(Label.of("bases only (chosen)", "仅基地容量（采用）"), answers.matched()));
        rows.add(fared(Label.of("every cell of the table binding", "分配表每格均为上限"), answers.celled()));
        return Blocks.table(
                Label.of("What binding the table's cells would cost", "若以分配表各格为上限"),
                Blocks.columns(
                        Label.of("limits", "约束"),
                        Label.of("placed", "已安排"),
                        Label.of("first choice", "第一志愿"),
                        Label.of("nowhere", "未安排"),
                        Label.of("re-checked by separate code", "独立程序复核")),
                rows);
    }

    private static List<Object> fared(Label limits, Pairing pairing) {
        Pairing.Profile profile = pairing.profile();
        return List.of(
                limits,
                profile.trainees() - profile.unplaced(),
                profile.byChoice().isEmpty() ? 0 : profile.byChoice().get(0),
                profile.unplaced(),
                CounterpartPage.verified(CounterpartAnswers.audit(pairing).report()));
    }

    private DomContent[] repair() {
        Repair repair = answers.repair();
        Label leaving = words.names().person(answers.leaving());
        List<List<Object>> moves = new ArrayList<>();
        for (Repair.Move move : repair.moves()) {
            moves.add(List.of(
                    words.names().cell(move.trainee()),
                    move.from().<Object>map(words.names()::cell).orElse(Blocks.nowhere()),
                    move.to().<Object>map(words.names()::cell).orElse(Blocks.nowhere()),
                    move.change().label()));
        }
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    leaving.english() + " withdraws from the base most asked for. " + moves.size()
                            + " others move; everybody else stays.",
                    leaving.chinese() + "退出最受欢迎的基地，" + moves.size() + "人变动，其余不动。"))),
            Blocks.table(
                    Label.of("The chain the withdrawal sets off", "由此引起的变动"),
                    Blocks.columns(
                            Label.of("resident", "住院医师"),
                            Label.of("from", "原"),
                            Label.of("to", "现"),
                            Label.of("for them", "对其而言")),
                    moves),
            p(
                    Sheet.words(Label.of("Re-checked by separate code: ", "独立程序复核：")),
                    CounterpartPage.verified(
                            CounterpartAnswers.audit(repair.pairing()).report()))
        };
    }
}
