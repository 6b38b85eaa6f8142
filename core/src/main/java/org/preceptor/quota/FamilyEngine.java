package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Judges a family: by arithmetic in a tree, by a flow over two trees, by exact search otherwise. */
final class FamilyEngine {
    private final QuotaFamily family;
    private final List<Finding> findings = new ArrayList<>();
    private final Feasibility.Builder answer = Feasibility.builder();

    private FamilyEngine(QuotaFamily family) {
        this.family = family;
        answer.family(family);
    }

    static Feasibility of(QuotaFamily family, long steps) {
        Report check = family.check();
        if (check.hasErrors()) {
            return Feasibility.builder()
                    .family(family)
                    .verdict(Feasibility.Verdict.REFUSED)
                    .report(check)
                    .build();
        }
        FamilyEngine engine = new FamilyEngine(family);
        engine.findings.addAll(check.findings());
        engine.judge(steps);
        return engine.answer.report(Report.of(engine.findings)).build();
    }

    private void judge(long steps) {
        FamilyReader hard = FamilyReader.of(family);
        answer.structure(hard.structure());
        if (hard.isGeneral()) {
            general(hard, steps);
            return;
        }
        long[] example = solve(hard);
        if (example.length == 0 && !hard.cells.isEmpty()) {
            answer.verdict(Feasibility.Verdict.INFEASIBLE);
            explain(hard);
            return;
        }
        wishes(hard, example);
    }

    /** Takes up the wishes one after the other, each as long as it fits. */
    private void wishes(FamilyReader hard, long[] first) {
        List<MemberId> kept = new ArrayList<>();
        FamilyReader reader = hard;
        long[] example = first;
        for (QuotaNode node : family.nodes()) {
            if (node.kind() == QuotaNode.Kind.SOFT) {
                List<MemberId> tried = new ArrayList<>(kept);
                tried.add(node.id());
                FamilyReader with = FamilyReader.of(family, tried);
                long[] found = with.isGeneral() ? new long[0] : solve(with);
                if (found.length > 0) {
                    kept.add(node.id());
                    reader = with;
                    example = found;
                } else {
                    unmet(node, with.isGeneral());
                }
            }
        }
        feasible(reader, example);
    }

    private void unmet(QuotaNode node, boolean interlocks) {
        answer.addUnmet(node.id());
        findings.add(FamilyCards.SOFT
                .warning()
                .at(Pointer.of("nodes", node.id()))
                .with("node", Names.evidence("node", node.id(), node.label()))
                .with(
                        "why",
                        interlocks
                                ? Label.of("it interlocks with other lines", "与其他项交错")
                                : Label.of("other lines leave no room", "其他项未留余地"))
                .build());
    }

    private void feasible(FamilyReader reader, long[] example) {
        ImmutableMap.Builder<MemberId, Long> places = ImmutableMap.builder();
        for (int c = 0; c < example.length; c++) {
            places.put(reader.cells.get(c), example[c]);
        }
        answer.verdict(Feasibility.Verdict.FEASIBLE).example(places.buildOrThrow());
    }

    /** Places by cell, or nothing when infeasible. */
    private static long[] solve(FamilyReader reader) {
        if (selfContradiction(reader) >= 0) {
            return new long[0];
        }
        if (reader.crossing().crossingPair().length == 0) {
            FamilyReader.Tree tree = reader.tree();
            if (tree.kernel().conflict() >= 0) {
                return new long[0];
            }
            long[] values = tree.kernel().example();
            return Arrays.copyOfRange(values, values.length - reader.cells.size(), values.length);
        }
        Circulation circulation = TwoHierarchies.circulation(reader.family, reader.crossing());
        long[] values = circulation.isFeasible() ? circulation.values() : new long[0];
        return values.length == 0 ? values : Arrays.copyOfRange(values, reader.sets.size(), values.length);
    }

    /** A set or cell whose own bounds contradict each other, or -1. */
    private static int selfContradiction(FamilyReader reader) {
        Family f = reader.family;
        for (int s = 0; s < f.sets.length + f.cells(); s++) {
            int c = s - f.sets.length;
            if (c < 0 ? f.lower[s] > f.upper[s] : f.cellLower[c] > f.cellUpper[c]) {
                return s;
            }
        }
        return -1;
    }

    private void explain(FamilyReader reader) {
        int self = selfContradiction(reader);
        Optional<MemberId> at = Optional.empty();
        List<Feasibility.Line> lowers = new ArrayList<>();
        List<Feasibility.Line> uppers = new ArrayList<>();
        ImmutableList<Feasibility.Relaxation> relaxations = ImmutableList.of();
        if (self >= 0) {
            at = Optional.of(reader.name(self));
            lowers.add(line(reader, self, Feasibility.Side.LOWER));
            uppers.add(line(reader, self, Feasibility.Side.UPPER));
            relaxations = ImmutableList.copyOf(FamilyRanges.selfRelaxations(family, lowers.get(0), uppers.get(0)));
        } else {
            Circulation circulation = TwoHierarchies.circulation(reader.family, reader.crossing());
            CutKernel.Cut cut;
            int[] names = new int[0];
            if (reader.crossing().crossingPair().length == 0) {
                FamilyReader.Tree tree = reader.tree();
                int v = tree.kernel().conflict();
                names = tree.what();
                at = names[v] < 0 ? at : Optional.of(reader.name(names[v]));
                cut = tree.kernel().witness(v);
            } else {
                cut = CutKernel.witness(circulation);
            }
            List<Feasibility.Relaxation> ways = new ArrayList<>();
            for (int e : FamilyWords.documentOrder(reader, translate(cut.lowers(), names))) {
                Feasibility.Line line = line(reader, e, Feasibility.Side.LOWER);
                lowers.add(line);
                relax(line, CutKernel.relaxedLower(circulation, e), ways);
            }
            for (int e : FamilyWords.documentOrder(reader, translate(cut.uppers(), names))) {
                Feasibility.Line line = line(reader, e, Feasibility.Side.UPPER);
                uppers.add(line);
                relax(line, CutKernel.relaxedUpper(circulation, e), ways);
            }
            relaxations = ImmutableList.copyOf(ways);
        }
        Feasibility.Witness witness = FamilyWords.witness(reader, lowers, uppers, relaxations, at);
        answer.witness(witness).relaxations(relaxations);
        findings.add(FamilyCards.INFEASIBLE
                .error()
                .at("/nodes")
                .with("witness", witness.sentence())
                .with("lowerSide", FamilyWords.lines(lowers))
                .with("lowerTotal", witness.lowerTotal())
                .with("upperSide", FamilyWords.lines(uppers))
                .with("upperTotal", witness.upperTotal())
                .build());
    }

    private static int[] translate(int[] some, int[] names) {
        return names.length == 0 ? some : Arrays.stream(some).map(v -> names[v]).toArray();
    }

    private static void relax(Feasibility.Line line, long to, List<Feasibility.Relaxation> ways) {
        if (to >= 0) {
            ways.add(new Feasibility.Relaxation(line, to));
        }
    }

    private static Feasibility.Line line(FamilyReader reader, int s, Feasibility.Side side) {
        Family f = reader.family;
        int c = s - f.sets.length;
        long bound = side == Feasibility.Side.LOWER
                ? (c < 0 ? f.lower[s] : f.cellLower[c])
                : (c < 0 ? f.upper[s] : f.cellUpper[c]);
        return new Feasibility.Line(reader.name(s), side, bound);
    }

    private void general(FamilyReader reader, long steps) {
        QuotaFamily.Structure.General general = (QuotaFamily.Structure.General) reader.structure();
        int[] parity = ParityKernel.contradiction(reader.family);
        if (parity.length > 0) {
            ImmutableList<MemberId> lines =
                    Arrays.stream(parity).mapToObj(reader::name).collect(ImmutableList.toImmutableList());
            long sum = Arrays.stream(parity)
                    .mapToLong(s -> line(reader, s, Feasibility.Side.LOWER).bound())
                    .sum();
            answer.verdict(Feasibility.Verdict.INFEASIBLE).parity(lines);
            findings.add(FamilyCards.PARITY
                    .error()
                    .at("/nodes")
                    .with("lines", FamilyCheck.names(reader.source, lines))
                    .actual(sum)
                    .build());
        } else if (steps <= 0) {
            answer.verdict(Feasibility.Verdict.REFUSED);
            findings.add(FamilyCards.GENERAL
                    .error()
                    .at("/nodes")
                    .with("cycle", FamilyCheck.names(reader.source, general.oddCycle()))
                    .build());
        } else {
            search(reader, steps);
        }
    }

    private void search(FamilyReader reader, long steps) {
        BoundedSearch.Outcome outcome = BoundedSearch.run(reader.family, steps);
        switch (outcome.verdict()) {
            case FEASIBLE -> wishesLeftOut(reader, outcome.example());
            case INFEASIBLE -> {
                answer.verdict(Feasibility.Verdict.INFEASIBLE);
                findings.add(FamilyCards.EXHAUSTED
                        .error()
                        .at("/nodes")
                        .with("steps", outcome.steps())
                        .build());
            }
            case UNKNOWN -> {
                answer.verdict(Feasibility.Verdict.UNKNOWN);
                findings.add(FamilyCards.UNKNOWN
                        .warning()
                        .at("/nodes")
                        .with("steps", steps)
                        .build());
            }
        }
    }

    private void wishesLeftOut(FamilyReader reader, long[] example) {
        for (QuotaNode node : family.nodes()) {
            if (node.kind() == QuotaNode.Kind.SOFT) {
                unmet(node, true);
            }
        }
        feasible(reader, example);
    }
}
