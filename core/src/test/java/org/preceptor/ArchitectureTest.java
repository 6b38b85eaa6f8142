package org.preceptor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "org.preceptor";
    private static final String INTERNAL = "internal";
    private static final Path SOURCES = Path.of("src/main/java");

    private static final ImmutableMap<String, ImmutableSet<String>> MAY_IMPORT =
            ImmutableMap.<String, ImmutableSet<String>>builder()
                    .put("time", ImmutableSet.of())
                    .put("rule", ImmutableSet.of("time"))
                    .put("roster", ImmutableSet.of("time", "rule"))
                    .put("program", ImmutableSet.of("time", "rule", "roster"))
                    .put("certification", ImmutableSet.of("time", "rule", "roster", "program"))
                    .put("quota", ImmutableSet.of("time", "rule", "roster"))
                    .put("pairing", ImmutableSet.of("time", "rule", "roster", "program", "quota"))
                    .put(
                            "standards",
                            ImmutableSet.of("time", "rule", "roster", "program", "certification", "quota", "pairing"))
                    .put(INTERNAL, ImmutableSet.of())
                    .buildOrThrow();

    private static final DescribedPredicate<JavaClass> OUTSIDE = resideInAnyPackage(
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.math",
                    "java.nio",
                    "java.nio.charset",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.random",
                    "java.util.regex",
                    "java.util.stream",
                    "javax.annotation.processing",
                    "com.google.common..",
                    "com.google.errorprone.annotations..",
                    "org.immutables.value..",
                    "org.jspecify.annotations")
            .or(type(java.io.Serializable.class))
            .or(type(java.security.MessageDigest.class))
            .or(type(java.security.NoSuchAlgorithmException.class));

    private static final Path COMPILED = Path.of(MalformedValueException.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath());
    private static final JavaClasses CORE = new ClassFileImporter().importPath(COMPILED);

    static Set<String> rooms() {
        return MAY_IMPORT.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomImportsOnlyWhatTheHouseAllows(String room) {
        String[] allowed = Stream.concat(
                        Stream.of(ROOT, in(room) + "..", in(INTERNAL)),
                        MAY_IMPORT.get(room).stream().map(ArchitectureTest::in))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(in(room) + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(OUTSIDE).or(arrays()))
                .allowEmptyShould(room.equals(INTERNAL))
                .check(CORE);
    }

    @Test
    void rootPackageImportsNoRoom() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(ROOT).or(OUTSIDE).or(arrays()))
                .check(CORE);
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(allowedPackages()).containsAll(packages());
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void exportsEveryRoomAndNothingElse() {
        assumeTrue(Files.exists(COMPILED.resolve("module-info.class")), "compiled without a module descriptor");
        Set<String> exported =
                ModuleFinder.of(COMPILED).find("org.preceptor.core").orElseThrow().descriptor().exports().stream()
                        .filter(each -> !each.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = allowedPackages();
        expected.remove(in(INTERNAL));
        assertThat(exported).isEqualTo(expected);
    }

    @Test
    void everyPackageTellsWhatItIsFor() {
        assertThat(packages())
                .allSatisfy(name -> assertThat(SOURCES.resolve(name.replace('.', '/') + "/package-info.java"))
                        .exists());
    }

    @Test
    void decidesWithoutClockChanceOrSurroundings() {
        noClasses()
                .should()
                .callCodeUnitWhere(describe("hidden input", call -> isHiddenInput(call.getTarget())))
                .check(CORE);
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
    }

    @Test
    void decidesWithoutFloatingPoint() {
        DescribedPredicate<JavaClass> floating = describe(
                "floating point",
                type -> type.isEquivalentTo(double.class)
                        || type.isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class)
                        || type.isEquivalentTo(Float.class));
        fields().should(new ArchCondition<>("hold no floating point") {
                    @Override
                    public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                        boolean bad = field.getAllInvolvedRawTypes().stream().anyMatch(floating);
                        events.add(new SimpleConditionEvent(field, !bad, field.getDescription()));
                    }
                })
                .check(CORE);
        codeUnits().should(mentionNo(floating)).check(CORE);
    }

    @Test
    void publicSignaturesShowOnlyPublicTypes() {
        DescribedPredicate<JavaClass> hidden =
                describe("a hidden type", type -> type.getPackageName().startsWith(ROOT) && !isShown(type));
        codeUnits()
                .that(describe("are public", ArchitectureTest::isShown))
                .should(mentionNo(hidden))
                .check(CORE);
    }

    @Test
    void publicMethodsReturnNoArrays() {
        noMethods()
                .that(describe("are public", ArchitectureTest::isShown))
                .and()
                .doNotHaveName("values")
                .should()
                .haveRawReturnType(describe("an array", JavaClass::isArray))
                .check(CORE);
    }

    @Test
    void publicSignaturesShowNoRetiredGuava() {
        Set<String> retired = Set.of("Optional", "Function", "Predicate", "Supplier", "Table", "Range", "RangeSet");
        DescribedPredicate<JavaClass> shown = describe(
                "a Guava type that Java has, or a table or range",
                type -> type.getPackageName().startsWith("com.google.common")
                        && retired.contains(type.getSimpleName().replace("Immutable", "")));
        codeUnits()
                .that(describe("are public", ArchitectureTest::isShown))
                .should(mentionNo(shown))
                .check(CORE);
    }

    @Test
    void namesSayTheDomain() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.\\w*(Impl|Manager|Helper|Utils?|Data|Info|D[Tt][Oo])(\\$.*)?")
                .check(CORE);
    }

    @Test
    void noPackageShowsMoreThanFifteenTypes() {
        TreeMap<String, Long> shown = CORE.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(shown).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(15));
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(400);
            }
        }
    }

    private static String in(String room) {
        return ROOT + "." + room;
    }

    private static Set<String> allowedPackages() {
        return Stream.concat(Stream.of(ROOT), rooms().stream().map(ArchitectureTest::in))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages() {
        return CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> arrays() {
        return describe("primitives", type -> type.getBaseComponentType().isPrimitive());
    }

    private static boolean isShown(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isShown).orElse(true);
    }

    private static boolean isShown(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PUBLIC)
                && isShown(unit.getOwner())
                && !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaCodeUnit> mentionNo(DescribedPredicate<JavaClass> unwanted) {
        return new ArchCondition<>("mention no " + unwanted.getDescription()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                for (JavaClass type : unit.getAllInvolvedRawTypes()) {
                    if (unwanted.test(type.getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(
                                unit, unit.getDescription() + " mentions " + type.getName()));
                    }
                }
            }
        };
    }

    private static boolean isHiddenInput(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean bare = target.getRawParameterTypes().isEmpty();
        if (owner.getPackageName().startsWith("java.time")) {
            return name.equals("now") || name.startsWith("system") || name.startsWith("tick");
        }
        return switch (owner.getName()) {
            case "java.lang.System" -> !name.equals("arraycopy") && !name.equals("identityHashCode");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.Random", "java.util.SplittableRandom" -> name.equals("<init>") && bare;
            case "java.util.Collections" ->
                name.equals("shuffle") && target.getRawParameterTypes().size() == 1;
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.concurrent.ThreadLocalRandom", "java.util.TimeZone", "java.util.Date" -> true;
            case "java.util.Locale" -> name.equals("getDefault");
            case "java.lang.String" ->
                name.equals("formatted")
                        || (name.equals("format")
                                && !target.getRawParameterTypes().get(0).isEquivalentTo(Locale.class))
                        || ((name.equals("toLowerCase") || name.equals("toUpperCase")) && bare);
            default -> false;
        };
    }
}
