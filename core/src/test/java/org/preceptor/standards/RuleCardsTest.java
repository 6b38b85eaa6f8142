package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.Label;
import org.preceptor.program.ProgramRules;
import org.preceptor.roster.RosterRules;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

class RuleCardsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final ImmutableSet<String> DIAGNOSTICS = ImmutableSet.of(
            "org.preceptor.pairing.AuditCards",
            "org.preceptor.pairing.Diagnostics",
            "org.preceptor.pairing.Eligibility",
            "org.preceptor.pairing.Promises");
    private static final ImmutableList<RuleCard> CARDS = cards(owner -> true);
    private static final ImmutableList<RuleCard> RULES = cards(owner -> !DIAGNOSTICS.contains(owner));

    @ParameterizedTest
    @MethodSource("all")
    void everyCardSpeaksBothLanguages(RuleCard card) {
        assertThat(List.of(card.sentence(), card.message()))
                .allSatisfy(label -> assertThat(label.english()).doesNotContainPattern(CHINESE))
                .filteredOn(label -> !words(label.english()).isBlank())
                .allSatisfy(label -> assertThat(label.chinese()).containsPattern(CHINESE));
    }

    @ParameterizedTest
    @MethodSource("rules")
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
    @MethodSource("rules")
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

    static Stream<RuleCard> rules() {
        return RULES.stream();
    }

    private static String words(String template) {
        return PLACEHOLDER.matcher(template).replaceAll("").replaceAll("[\\p{Punct}\\s]", "");
    }

    private static ImmutableList<RuleCard> cards(Predicate<String> owner) {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test")).importPackages("org.preceptor").stream()
                        .filter(type -> owner.test(type.getName()))
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
}
