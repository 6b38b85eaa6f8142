package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.Label;
import org.preceptor.program.ProgramRules;
import org.preceptor.roster.RosterRules;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

class RuleCardsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final ImmutableList<RuleCard> CARDS = cards();

    @ParameterizedTest
    @MethodSource("all")
    void everyCardSpeaksBothLanguages(RuleCard card) {
        assertThat(List.of(card.sentence(), card.message()))
                .allSatisfy(label -> assertThat(label.english()).doesNotContainPattern(CHINESE))
                .filteredOn(label -> !words(label.english()).isBlank())
                .allSatisfy(label -> assertThat(label.chinese()).containsPattern(CHINESE));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRuleShowsWhatPassesAndWhatFails(RuleCard card) {
        assertThat(card.passing()).as("passing example").isPresent();
        assertThat(card.failing()).as("failing example").isPresent().isNotEqualTo(card.passing());
        assertThat(Stream.of(card.passing(), card.failing())
                        .map(example -> example.map(Label::chinese).orElse("")))
                .allSatisfy(text -> assertThat(text).containsPattern(CHINESE));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCardNamesItsSource(RuleCard card) {
        assertThat(card.source().document()).isNotEqualTo("unstated");
        assertThat(card.source().confidence() == Source.Confidence.LOCAL
                        && !card.source().authority().equals("local"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyMessageNamesItsFacts(RuleCard card) {
        assertThat(card.arguments()).isNotEmpty();
    }

    @Test
    void noIdIsUsedTwice() {
        assertThat(CARDS.stream()
                        .collect(Collectors.groupingBy(RuleCard::id, Collectors.toSet()))
                        .values())
                .allSatisfy(cards -> assertThat(cards).hasSize(1));
    }

    @Test
    void theHoldersListEveryCardOfTheirRoom() {
        assertThat(ids("program")).hasSizeGreaterThan(40).isEqualTo(ids(ProgramRules.cards(), "program"));
        assertThat(ids("roster")).hasSizeGreaterThan(8).isEqualTo(ids(RosterRules.cards(), "roster"));
        assertThat(ids(ResidencyStandards.cards(), "standards")).hasSizeGreaterThan(2);
    }

    /** So that the scan of fields above misses none; a rule in the making is its writer's own, a copy keeps its words. */
    @Test
    void cardsAreMadeNowhereButInFields() {
        JavaClasses classes = classes();
        Set<JavaCodeUnit> makers = classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(RuleCard.class)
                        && call.getName().equals("builder"))
                .map(JavaMethodCall::getOrigin)
                .filter(unit -> !unit.getOwner().isEquivalentTo(Rule.Sentence.class))
                .filter(unit -> unit.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getName().equals("from")))
                .collect(Collectors.toCollection(HashSet::new));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(makers);
        while (!open.isEmpty()) {
            JavaCodeUnit maker = open.pop();
            if (!(maker instanceof JavaStaticInitializer)) {
                assertThat(maker.getModifiers()).as(maker.getFullName()).doesNotContain(JavaModifier.PUBLIC);
                maker.getCallsOfSelf().stream()
                        .map(JavaCall::getOrigin)
                        .filter(makers::add)
                        .forEach(open::add);
            }
        }
        makers.removeIf(unit -> unit instanceof JavaStaticInitializer);
        assertThat(makers)
                .hasSizeBetween(5, 20)
                .allSatisfy(unit -> assertThat(unit.getRawReturnType().isEquivalentTo(RuleCard.class))
                        .as(unit.getFullName())
                        .isTrue());
    }

    private static List<String> ids(String room) {
        return ids(CARDS, room);
    }

    private static List<String> ids(List<RuleCard> cards, String room) {
        return cards.stream()
                .map(card -> card.id().value())
                .filter(id -> id.startsWith(room + "."))
                .sorted()
                .toList();
    }

    static Stream<RuleCard> all() {
        return CARDS.stream();
    }

    private static String words(String template) {
        return PLACEHOLDER.matcher(template).replaceAll("").replaceAll("[\\p{Punct}\\s]", "");
    }

    private static ImmutableList<RuleCard> cards() {
        return classes().stream()
                .map(JavaClass::getFields)
                .flatMap(fields -> fields.stream())
                .filter(field -> field.getRawType().isEquivalentTo(RuleCard.class))
                .map(JavaField::reflect)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(RuleCardsTest::value)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static RuleCard value(Field field) {
        try {
            field.setAccessible(true);
            return (RuleCard) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test"))
                .importPackages("org.preceptor");
    }
}
