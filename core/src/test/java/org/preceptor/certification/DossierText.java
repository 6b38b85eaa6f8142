package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.preceptor.roster.PersonId;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** Reads a dossier, its variants and what is expected of each from lines of text. */
public record DossierText(String name, String scheme, List<String> lines, List<String> expectations) {
    public static List<DossierText> read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DossierText> parse(String file, List<String> text) {
        List<DossierText> cases = new ArrayList<>();
        List<String> base = new ArrayList<>();
        List<String> lines = base;
        List<String> expectations = new ArrayList<>();
        String name = file;
        String scheme = "";
        for (String raw : text) {
            String line = raw.strip();
            boolean silent = line.isEmpty() || line.startsWith("#");
            if (silent) {
                continue;
            }
            if (line.startsWith("scheme ")) {
                scheme = line.substring(7);
            } else if (line.startsWith("variant ")) {
                cases.add(new DossierText(name, scheme, lines, expectations));
                name = file + ": " + line.substring(8);
                lines = new ArrayList<>(base);
                expectations = new ArrayList<>();
            } else if (line.startsWith("- ")) {
                String prefix = line.substring(2);
                if (!lines.removeIf(each -> each.startsWith(prefix))) {
                    throw new IllegalStateException(name + " removes nothing: " + prefix);
                }
            } else if (line.startsWith("expect ")) {
                expectations.add(line.substring(7));
            } else {
                lines.add(line.startsWith("+ ") ? line.substring(2) : line);
            }
        }
        cases.add(new DossierText(name, scheme, lines, expectations));
        return cases;
    }

    public Dossier dossier() {
        Dossier.Builder dossier = Dossier.of("candidate");
        Registry registry = Registry.empty();
        for (String line : lines) {
            String[] words = line.split("\\s+");
            switch (words[0]) {
                case "holds" -> dossier.holds(words[1], Term.parse(words[2]));
                case "step" -> dossier.step(words[1], LocalDate.parse(words[2]));
                case "attribute" -> dossier.attribute(words[1], words[2]);
                case "signed" -> dossier.addAttestations(statement(words));
                case "judged" -> dossier.judged(words[1], words[2], LocalDate.parse(words[3]), words[4].equals("yes"));
                case "examined" -> dossier.examined(words[1], LocalDate.parse(words[2]), words[3].equals("yes"));
                case "person" -> registry = registry.with(words[1], words[2], Term.parse(words[3]));
                case "waiver" ->
                    dossier.addWaivers(new Dossier.Waiver(
                            words[1],
                            words[2].replace('_', ' '),
                            "recorded",
                            Term.parse(words[3]),
                            words.length > 4 ? Optional.of(Term.parse(words[4])) : Optional.empty()));
                case "imposed" -> dossier.addConditions(condition(words[1], LocalDate.parse(words[2])));
                case "leave" -> dossier.addLeave(Term.parse(words[1]));
                case "related" ->
                    dossier.addRelations(new Dossier.Relation(PersonId.of(words[1]), words[2], Term.parse(words[3])));
                case "did" -> dossier.did(activity(words));
                default -> throw new IllegalStateException(line);
            }
        }
        return dossier.registry(registry).build();
    }

    /** signed kind person day, then negative, or how the signer knows the work. */
    private static Dossier.Attestation statement(String[] words) {
        Optional<String> word = words.length > 4 ? Optional.of(words[4]) : Optional.empty();
        return new Dossier.Attestation(
                words[1] + "-" + words[3],
                words[1],
                PersonId.of(words[2]),
                LocalDate.parse(words[3]),
                Optional.of(!word.equals(Optional.of("negative"))),
                word.filter(how -> !how.equals("negative")));
    }

    private static Dossier.Condition condition(String id, LocalDate on) {
        return org.preceptor.standards.BalintStandards.netherlandsConditions().stream()
                .filter(item -> item.id().equals(id))
                .map(item -> new Dossier.Condition(item, "committee", "individual", on))
                .findFirst()
                .orElseThrow();
    }

    /** did id kind term, then amount:UNIT and name=value in any order. */
    private static Activity.Builder activity(String[] words) {
        Activity.Builder activity = Activity.during(words[1], words[2], Term.parse(words[3]));
        for (String word : ImmutableList.copyOf(words).subList(4, words.length)) {
            int at = word.indexOf('=');
            if (at < 0) {
                String[] amount = word.split(":");
                activity.amount(Long.parseLong(amount[0]), LengthUnit.valueOf(amount[1]));
                continue;
            }
            String value = word.substring(at + 1);
            switch (word.substring(0, at)) {
                case "role" -> activity.role(value);
                case "tag" -> activity.addTags(value);
                case "form" -> activity.form(value);
                case "setting" -> activity.setting(value);
                case "group" -> activity.group(value);
                case "mode" -> activity.mode(value);
                case "provider" -> activity.provider(value);
                case "recording" -> activity.recording(value);
                case "approved" -> activity.approved(value.split("@")[0], LocalDate.parse(value.split("@")[1]));
                default -> activity.addCompanions(new Activity.Companion(PersonId.of(value), word.substring(0, at)));
            }
        }
        return activity;
    }

    /** Checks "day VERDICT word=value ..." and says what differs. */
    public List<String> differences(String expectation, Assessment assessment) {
        List<String> differences = new ArrayList<>();
        String[] words = expectation.split("\\s+");
        compare("verdict", words[1], assessment.verdict().name(), differences);
        Predicate<String> stated = key -> List.of(words).stream().anyMatch(word -> word.startsWith(key));
        List<String> short_ = new ArrayList<>();
        for (Account.Shortfall shortfall : assessment.shortfalls()) {
            short_.add(shortfall.item()
                    + shortfall
                            .missing()
                            .map(m -> ":" + m.amount() + ":" + m.unit())
                            .orElse("")
                    + shortfall.period().map(p -> "@" + p).orElse("")
                    + shortfall.curedOn().map(d -> "!" + d).orElse(""));
        }
        String expected = String.join(
                ",",
                List.of(words).stream()
                        .filter(word -> word.startsWith("short="))
                        .map(word -> word.substring(6))
                        .toList());
        if (stated.test("short=") || !words[1].equals("UNDETERMINED") && !stated.test("node=")) {
            compare("short", expected, String.join(",", short_), differences);
        }
        for (String word : words) {
            if (word.startsWith("counted=")) {
                counted(word.substring(8), assessment, differences);
            } else if (word.startsWith("node=")) {
                for (String each : word.substring(5).split(",")) {
                    int at = each.lastIndexOf(':');
                    compare(
                            "node " + each,
                            each.substring(at + 1),
                            standing(each.substring(0, at), assessment),
                            differences);
                }
            } else if (word.startsWith("plan=")) {
                compare("plan", word.substring(5), plan(assessment), differences);
            } else if (word.startsWith("next=")) {
                compare(
                        "next",
                        word.substring(5),
                        assessment.nextVerdict().map(Object::toString).orElse("never"),
                        differences);
            } else if (word.startsWith("rejected=")) {
                List<String> found = assessment.rejected().stream()
                        .map(r -> r.id() + ":" + r.reason())
                        .toList();
                if (!found.containsAll(List.of(word.substring(9).split(",")))) {
                    compare("rejected", word.substring(9), String.join(",", found), differences);
                }
            } else if (word.startsWith("open=")) {
                String found = String.join(
                        ",",
                        assessment.undetermined().stream().map(Verdicts::name).toList());
                compare("open", word.substring(5), found, differences);
            }
        }
        return differences;
    }

    /** The standing of an item, or of a part of it: item/0/1. */
    private static String standing(String path, Assessment assessment) {
        return node(path, assessment).standing().name();
    }

    private static Assessment.Node node(String path, Assessment assessment) {
        String[] steps = path.split("/");
        Assessment.Node node = assessment.find(steps[0]).orElseThrow().parts().get(0);
        for (String step : List.of(steps).subList(1, steps.length)) {
            node = node.parts().get(Integer.parseInt(step));
        }
        return node;
    }

    /** item/0:amount, the sum of what one amount counted. */
    private static void counted(String expected, Assessment assessment, List<String> differences) {
        for (String each : expected.split(",")) {
            int at = each.lastIndexOf(':');
            Fraction sum = node(each.substring(0, at), assessment).counted().stream()
                    .map(one -> one.amount().isEmpty() ? Fraction.of(1) : Fraction.of(one.exact()))
                    .reduce(Fraction.ZERO, Fraction::plus);
            Object found = sum.down().equals(BigInteger.ONE) ? sum.up() : sum.up() + "/" + sum.down();
            compare("counted " + each, each.substring(at + 1), found.toString(), differences);
        }
    }

    /** The cheapest plan without a waiver: the items that its steps serve, and the day it can be done. */
    private static String plan(Assessment assessment) {
        return assessment.plans(24).stream()
                .filter(plan -> plan.steps().stream()
                        .allMatch(step -> step.adds().waivers().isEmpty()))
                .findFirst()
                .map(plan -> String.join(
                                "+", plan.steps().stream().map(Plan.Step::item).toList()) + "@" + plan.doneOn())
                .orElse("none");
    }

    private static void compare(String what, String expected, String found, List<String> differences) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
