package org.preceptor.examples;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.preceptor.Label;
import org.preceptor.pairing.Explanation;
import org.preceptor.pairing.Explanation.Reason;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingAudit;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.time.Term;

/** How people, places, wishes and checks are put on the page. */
record BackboneWords(Roster roster) {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    Names names() {
        return new Names(roster);
    }

    /** One line per wish: what became of it, with cut-off and own position, and the rule that says no. */
    DomContent wishes(Explanation explanation) {
        return ul().with(each(
                        explanation.wishes(),
                        wish -> li(
                                text(wish.choice() + ". "),
                                names().cell(wish.place()),
                                text(": "),
                                Sheet.words(became(wish)),
                                each(wish.rules().errors(), this::block))))
                .withClass("tree");
    }

    private static Label became(Explanation.Wish wish) {
        Label reason = wish.reason().label();
        return wish.reason() == Reason.FULL
                        && wish.cutOff().isPresent()
                        && wish.position().isPresent()
                ? Label.of(
                        reason.english() + " (cut-off " + wish.cutOff().getAsInt() + ", own place "
                                + wish.position().getAsInt() + ")",
                        reason.chinese() + "（录取线" + wish.cutOff().getAsInt() + "，本人名次"
                                + wish.position().getAsInt() + "）")
                : reason;
    }

    /** The finding, with the day on which it lifts by itself. */
    private DomContent block(Finding finding) {
        Label sentence = sentence(finding);
        return span(
                text("; "),
                Sheet.words(finding.curedOn()
                        .map(day -> Label.of(
                                sentence.english() + "; lifts on " + day, sentence.chinese() + "；" + day + "解除"))
                        .orElse(sentence)));
    }

    /** The finding in both languages, with the names of whoever it mentions. */
    Label sentence(Finding finding) {
        return names().in(Label.of(ENGLISH.render(finding), CHINESE.render(finding)));
    }

    /** A term in words. */
    static Label term(Term term) {
        return Label.of(ENGLISH.render(Evidence.of(term)), CHINESE.render(Evidence.of(term)));
    }

    /** The days of a term, for a narrow column. */
    static String days(Term term) {
        return (term.hasFirst() ? term.first() + " – " : "– ") + (term.hasLast() ? term.last() : "…");
    }

    /** A position on a list. */
    static Label position(int position) {
        return Label.of("no. " + position, "第" + position + "名");
    }

    /** How many got which choice. */
    static DomContent profile(Label title, Pairing.Profile profile) {
        List<Charts.Bar> bars = new ArrayList<>();
        for (int i = 0; i < profile.byChoice().size(); i++) {
            bars.add(new Charts.Bar(
                    Label.of("choice " + (i + 1), "第" + (i + 1) + "志愿"),
                    profile.byChoice().get(i)));
        }
        if (profile.unwished() > 0) {
            bars.add(new Charts.Bar(Label.of("not wished for", "未填报"), profile.unwished()));
        }
        bars.add(new Charts.Bar(Label.of("nowhere", "未安排"), profile.unplaced()));
        return Charts.bars(title, bars);
    }

    /** The certificate, and what the separate checker says. */
    static DomContent certificate(Pairing pairing, PairingAudit audit) {
        Pairing.Certificate certificate = pairing.certificate();
        return Blocks.table(
                Label.of("Certificate, and the check by separate code", "证明，及独立程序复核结果"),
                Blocks.columns(Label.of("item", "项目"), Label.of("value", "内容")),
                List.of(
                        List.of(
                                Label.of("asked for", "目标"),
                                pairing.policy().aim().label()),
                        List.of(Label.of("measured by", "衡量标准"), certificate.stability()),
                        List.of(Label.of("ties broken by", "同分处理"), ties(pairing)),
                        List.of(Label.of("offers made", "提议次数"), Long.toString(certificate.proposals())),
                        List.of(
                                Label.of("input, SHA-256", "输入摘要"),
                                certificate.digest().substring(0, 32) + "…"),
                        List.of(
                                Label.of("re-checked by separate code", "独立程序复核"),
                                audit.isClean()
                                        ? Blocks.tag(Blocks.Tone.OK, Label.of("no violation", "无违反"))
                                        : Blocks.findings(audit.report().errors())),
                        List.of(
                                Label.of("who and where would rather have each other", "互相更愿意的人与去处"),
                                Integer.toString(audit.blocking().size()))));
    }

    /** How ties are broken, in both languages. */
    static Label ties(Pairing pairing) {
        return pairing.policy()
                .seed()
                .map(seed -> Label.of("lottery SplitMix64 with the seed " + seed, "以" + seed + "为种子按SplitMix64抽签"))
                .orElse(Label.same(pairing.certificate().ties()));
    }
}
