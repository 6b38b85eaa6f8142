package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Adds everything up again from the lines themselves; shares no code with the tree and flow engines. */
final class FamilyAudit {
    private final Feasibility answer;
    private final FamilyAuditLines lines;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Finding> report = new HashSet<>();

    private FamilyAudit(Feasibility answer) {
        this.answer = answer;
        this.lines = new FamilyAuditLines(answer.family());
    }

    static Report of(Feasibility answer) {
        FamilyAudit audit = new FamilyAudit(answer);
        Report check = answer.family().check();
        audit.report.addAll(check.findings());
        if (check.hasErrors()) {
            audit.expect("verdict on lines that cannot be read", Feasibility.Verdict.REFUSED, answer.verdict());
            audit.expect("structure of lines that cannot be read", Optional.empty(), answer.structure());
            audit.nothing(false, false, false);
        } else {
            audit.expect("structure", Optional.empty(), audit.lines.wrongStructure(answer.structure()));
            audit.judged();
        }
        audit.words();
        return Report.of(audit.findings);
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(FamilyCards.AUDIT
                    .error()
                    .with("what", what)
                    .expected(String.valueOf(expected))
                    .actual(String.valueOf(found))
                    .build());
        }
    }

    /** Says of a claim that nothing here could check it. */
    private void open(String claim) {
        findings.add(FamilyCards.UNCHECKED.info().with("claim", claim).build());
    }

    private void judged() {
        switch (answer.verdict()) {
            case FEASIBLE -> {
                nothing(true, false, false);
                example();
                wishes();
            }
            case INFEASIBLE -> {
                boolean sum = answer.witness().isPresent();
                nothing(false, sum, !sum);
                answer.witness().ifPresent(this::witness);
                if (!answer.parity().isEmpty()) {
                    parity();
                } else if (!sum) {
                    exhausted();
                }
            }
            case REFUSED -> {
                nothing(false, false, false);
                expect("only interlocking lines are refused", true, general().isPresent());
                general()
                        .ifPresent(g -> report.add(FamilyCards.GENERAL
                                .error()
                                .at("/nodes")
                                .with("cycle", refs(g.oddCycle()))
                                .build()));
            }
            case UNKNOWN -> {
                nothing(false, false, false);
                expect("only interlocking lines stay open", true, general().isPresent());
                steps(FamilyCards.UNKNOWN);
            }
        }
    }

    /** What an answer of this kind does not carry. */
    private void nothing(boolean example, boolean witness, boolean parity) {
        expect(
                "an example",
                example,
                example && lines.cells.isEmpty() || !answer.example().isEmpty());
        expect("a witness", witness, answer.witness().isPresent());
        if (!witness) {
            expect("relaxations without a witness", 0, answer.relaxations().size());
        }
        if (!parity) {
            expect("lines that contradict by parity", 0, answer.parity().size());
        }
        if (!example) {
            expect("wishes not kept", 0, answer.unmet().size());
        }
    }

    private Optional<QuotaFamily.Structure.General> general() {
        return answer.structure()
                .filter(QuotaFamily.Structure.General.class::isInstance)
                .map(QuotaFamily.Structure.General.class::cast);
    }

    private Evidence refs(Iterable<MemberId> ids) {
        List<Evidence> refs = new ArrayList<>();
        ids.forEach(id -> refs.add(Names.evidence("node", answer.family(), id)));
        return Evidence.many(refs);
    }

    private void example() {
        Map<MemberId, Long> places = answer.example();
        expect("cells of the example", lines.cells, places.keySet());
        places.forEach((cell, n) -> expect("places of " + cell + " not negative", true, n >= 0));
        for (QuotaNode node : answer.family().nodes()) {
            if (node.kind() == QuotaNode.Kind.HARD || !answer.unmet().contains(node.id())) {
                long sum = lines.cells(node.id()).stream()
                        .mapToLong(c -> places.getOrDefault(c, 0L))
                        .sum();
                boolean within = sum >= node.lower() && sum <= node.upper().orElse(Long.MAX_VALUE);
                expect(node.id() + " with " + sum + " within its bounds", true, within);
            }
        }
    }

    /** A wish is left out only when a second search finds no room for it beside the wishes before it. */
    private void wishes() {
        List<MemberId> left = new ArrayList<>(answer.unmet());
        List<MemberId> kept = new ArrayList<>();
        for (QuotaNode node : answer.family().nodes()) {
            if (node.kind() == QuotaNode.Kind.SOFT && !left.remove(node.id())) {
                kept.add(node.id());
            } else if (node.kind() == QuotaNode.Kind.SOFT) {
                List<MemberId> tried = new ArrayList<>(kept);
                tried.add(node.id());
                boolean interlocks = general().isPresent() || lines.interlock(tried);
                if (!interlocks) {
                    String what = "no room for the wish " + node.id();
                    FamilyAuditFlow.decide(FamilyAuditFlow.of(lines, tried), lines, tried, Map.of())
                            .ifPresentOrElse(room -> expect(what, false, room), () -> open(what));
                }
                report.add(FamilyCards.SOFT
                        .warning()
                        .at(org.preceptor.rule.Pointer.of("nodes", node.id()))
                        .with("node", Names.evidence("node", node.id(), node.label()))
                        .with(
                                "why",
                                interlocks
                                        ? Label.of("it interlocks with other lines", "与其他项交错")
                                        : Label.of("other lines leave no room", "其他项未留余地"))
                        .build());
            }
        }
        expect("wishes that are no wishes", List.of(), left);
    }

    private void witness(Feasibility.Witness witness) {
        FamilyAuditWitness audit = new FamilyAuditWitness(answer, lines, this::open);
        audit.check(witness, this::expect);
        report.add(audit.finding(witness));
    }

    private void parity() {
        Map<MemberId, Integer> count = new HashMap<>();
        long sum = 0;
        for (MemberId id : answer.parity()) {
            Optional<QuotaNode> node = answer.family().find(id);
            boolean exact = node.filter(n -> n.kind() == QuotaNode.Kind.HARD)
                    .filter(n -> n.upper().filter(u -> u == n.lower()).isPresent())
                    .isPresent();
            expect(id + " is exact", true, exact);
            sum += node.map(QuotaNode::lower).orElse(0L);
            lines.cells(id).forEach(c -> count.merge(c, 1, Integer::sum));
        }
        expect(
                "lines listed once",
                new LinkedHashSet<>(answer.parity()).size(),
                answer.parity().size());
        expect("the sum is odd", 1L, sum % 2);
        count.forEach((cell, n) -> expect(cell + " counted evenly", 0, n % 2));
        report.add(FamilyCards.PARITY
                .error()
                .at("/nodes")
                .with("lines", refs(answer.parity()))
                .actual(sum)
                .build());
    }

    /** A search of another kind must come to the same end; where it is too long, that is said. */
    private void exhausted() {
        expect("only interlocking lines are searched", true, general().isPresent());
        Optional<Boolean> found = FamilyAuditSearch.feasible(lines, List.of(), Map.of());
        expect("an assignment by a second search", false, found.orElse(false));
        if (found.isEmpty()) {
            findings.add(FamilyCards.OPEN
                    .info()
                    .with("limit", FamilyAuditSearch.STEPS)
                    .build());
        }
        steps(FamilyCards.EXHAUSTED);
    }

    /** The number of steps a search took cannot be derived again and is taken over. */
    private void steps(org.preceptor.rule.RuleCard card) {
        answer.report().findings().stream()
                .filter(f -> f.rule().equals(card)
                        && f.evidence().get("steps") instanceof Evidence.Count n
                        && n.value() >= 0)
                .map(f -> (card.equals(FamilyCards.UNKNOWN) ? card.warning() : card.error())
                        .at("/nodes")
                        .with("steps", f.evidence().get("steps"))
                        .build())
                .limit(1)
                .forEach(report::add);
    }

    private void words() {
        Set<Finding> found = new HashSet<>(answer.report().findings());
        expect("findings in the report", ids(report), ids(found));
        expect("findings as they must be", true, found.equals(report));
        if (answer.verdict() == Feasibility.Verdict.INFEASIBLE || answer.verdict() == Feasibility.Verdict.UNKNOWN) {
            expect("a finding that says why", true, report.size() > 0);
        }
    }

    private static ImmutableList<String> ids(Set<Finding> some) {
        return some.stream().map(f -> f.rule().id().toString()).sorted().collect(ImmutableList.toImmutableList());
    }
}
