package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;

/** Puts a contradiction into a sentence that adds up by hand. */
final class FamilyWords {
    private final FamilyReader reader;

    private FamilyWords(FamilyReader reader) {
        this.reader = reader;
    }

    static Feasibility.Witness witness(
            FamilyReader reader,
            List<Feasibility.Line> lowers,
            List<Feasibility.Line> uppers,
            List<Feasibility.Relaxation> relaxations,
            Optional<MemberId> at) {
        long low = sum(lowers);
        long high = sum(uppers);
        Label text = new FamilyWords(reader).sentence(lowers, uppers, relaxations, low, high);
        return new Feasibility.Witness(ImmutableList.copyOf(lowers), ImmutableList.copyOf(uppers), low, high, at, text);
    }

    private static long sum(List<Feasibility.Line> lines) {
        return lines.stream().mapToLong(Feasibility.Line::bound).sum();
    }

    private Label sentence(
            List<Feasibility.Line> lowers,
            List<Feasibility.Line> uppers,
            List<Feasibility.Relaxation> relaxations,
            long low,
            long high) {
        Set<MemberId> cells = Set.copyOf(reader.cells);
        List<Feasibility.Line> wide =
                uppers.stream().filter(l -> !cells.contains(l.node())).toList();
        List<Feasibility.Line> single =
                uppers.stream().filter(l -> cells.contains(l.node())).toList();
        Optional<Label> hosts = wide.isEmpty() ? Optional.empty() : hosts(lowers, single);
        Label who = names(lowers);
        String english = who.english() + " must place at least " + low + terms(lowers) + "; ";
        String chinese = who.chinese() + "至少须安排" + low + wide(terms(lowers)) + "；";
        if (hosts.isPresent()) {
            english += names(wide).english() + (wide.size() == 1 ? " takes " : " take ") + sum(wide) + terms(wide)
                    + ", only " + sum(single) + " more can go to " + hosts.get().english();
            chinese += names(wide).chinese() + "接收" + sum(wide) + wide(terms(wide)) + "，"
                    + hosts.get().chinese() + "只能再接收" + sum(single);
        } else {
            english += names(uppers).english() + (uppers.size() == 1 ? " takes" : " take") + " at most " + high
                    + terms(uppers);
            chinese += names(uppers).chinese() + "最多接收" + high + wide(terms(uppers));
        }
        Label remedy = remedy(relaxations, lowers.size() + uppers.size(), low - high);
        return Label.of(english + "; " + remedy.english(), chinese + "；" + remedy.chinese());
    }

    private Label remedy(List<Feasibility.Relaxation> ways, int lines, long gap) {
        boolean uniform = ways.size() == lines
                && ways.stream().allMatch(w -> Math.abs(w.to() - w.line().bound()) == gap);
        if (uniform) {
            return lines == 1
                    ? Label.of("relax it by " + gap, "须放宽" + gap)
                    : Label.of("relax one line by " + gap, "任一项放宽" + gap + "即可");
        }
        if (ways.isEmpty()) {
            return Label.of("no single line is enough to relax", "只放宽一项不够");
        }
        List<Label> list = ways.stream().map(way -> way.label(reader.source)).toList();
        return Label.of(
                "one of these is enough: " + list.stream().map(Label::english).collect(Collectors.joining(", ")),
                "以下任一即可：" + list.stream().map(Label::chinese).collect(Collectors.joining("、")));
    }

    private static String wide(String terms) {
        return terms.strip().replace("(", "（").replace(")", "）");
    }

    private static String terms(List<Feasibility.Line> lines) {
        return lines.size() < 2
                ? ""
                : lines.stream().map(l -> Long.toString(l.bound())).collect(Collectors.joining(" + ", " (", ")"));
    }

    /** The lines around the single cells, other than those that have to place: "Base 3" for "Xinjiang to Base 3". */
    private Optional<Label> hosts(List<Feasibility.Line> lowers, List<Feasibility.Line> single) {
        Set<MemberId> placing =
                lowers.stream().map(Feasibility.Line::node).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<MemberId> hosts = new LinkedHashSet<>();
        for (Feasibility.Line line : single) {
            int cell = reader.cells.indexOf(line.node());
            Optional<QuotaNode> host = java.util.stream.IntStream.range(0, reader.sets.size())
                    .filter(s -> !placing.contains(reader.sets.get(s).id()))
                    .filter(s -> Arrays.binarySearch(reader.family.sets[s], cell) >= 0)
                    .boxed()
                    .min(Comparator.comparingInt(s -> reader.family.sets[s].length))
                    .map(reader.sets::get);
            if (host.isEmpty()) {
                return Optional.empty();
            }
            hosts.add(host.get().id());
        }
        return single.isEmpty() ? Optional.empty() : Optional.of(join(List.copyOf(hosts)));
    }

    private Label names(List<Feasibility.Line> lines) {
        return join(lines.stream().map(Feasibility.Line::node).toList());
    }

    private Label join(List<MemberId> ids) {
        List<Label> labels = ids.stream().map(this::name).toList();
        return Label.of(join(labels, Label::english, ", ", " and "), join(labels, Label::chinese, "、", "和"));
    }

    private Label name(MemberId id) {
        return Names.of(reader.source, id);
    }

    private static String join(List<Label> labels, Function<Label, String> text, String comma, String and) {
        if (labels.size() == 1) {
            return text.apply(labels.get(0));
        }
        String front = labels.subList(0, labels.size() - 1).stream().map(text).collect(Collectors.joining(comma));
        return front + and + text.apply(labels.get(labels.size() - 1));
    }

    static Evidence lines(List<Feasibility.Line> lines) {
        return Evidence.many(lines.stream().map(l -> Evidence.of(l.toString())).toList());
    }

    /** Sets and cells in the order the family lists them; cells it does not list come last. */
    static int[] documentOrder(FamilyReader reader, int[] some) {
        Map<MemberId, Integer> order = new HashMap<>();
        for (QuotaNode node : reader.source.nodes()) {
            order.put(node.id(), order.size());
        }
        return Arrays.stream(some)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> order.getOrDefault(reader.name(s), Integer.MAX_VALUE))
                        .thenComparing(s -> s))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static Label verdict(Feasibility answer) {
        return switch (answer.verdict()) {
            case FEASIBLE -> Label.of("all hard lines can hold together", "所有硬约束可同时满足");
            case INFEASIBLE -> Label.of("the hard lines cannot hold together: " + answer.report(), "硬约束无法同时满足");
            case UNKNOWN -> Label.of("not known: the search ended at its limit", "未知：搜索达到限度");
            case REFUSED -> Label.of("not judged: " + answer.report(), "未判定：须先更正所列问题");
        };
    }
}
