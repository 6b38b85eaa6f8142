package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.Severity;

/** Copies of a result with one thing changed, for every field, deep into its parts. */
record Forgery<T>(String path, T value) {
    static <T> List<Forgery<T>> of(T result, Class<T> type, String... inputs) {
        List<Forgery<T>> all = new ArrayList<>();
        for (Forgery<Object> one : mutants(result, type, type.getSimpleName(), Set.of(inputs))) {
            all.add(new Forgery<>(one.path, type.cast(one.value)));
        }
        return all;
    }

    private static List<Forgery<Object>> mutants(Object value, Type type, String path, Set<String> inputs) {
        List<Forgery<Object>> all = new ArrayList<>();
        if (value instanceof Optional<?> optional) {
            optional(optional, argument(type, 0), path, all);
        } else if (value instanceof ImmutableList<?> list) {
            list(list, argument(type, 0), path, all);
        } else if (value instanceof Map<?, ?> map) {
            map(map, type, path, all);
        } else if (value instanceof Report report) {
            report(report, path, all);
        } else if (value instanceof Finding finding) {
            finding(finding, path, all);
        } else if (simple(value).isEmpty() && value.getClass().isRecord()) {
            record(value, path, inputs, all);
        } else if (value instanceof ImmutableSet<?> set) {
            list(set.asList(), argument(type, 0), path, all);
            all.replaceAll(f -> new Forgery<>(f.path, ImmutableSet.copyOf((List<?>) f.value)));
            all.removeIf(f -> set.equals(f.value));
        } else if (simple(value).isEmpty()) {
            immutable(value, (Class<?>) type, path, inputs, all);
        } else {
            simple(value).forEach(v -> all.add(new Forgery<>(path + ": " + value + " -> " + v, v)));
        }
        return all;
    }

    private static List<Object> simple(Object value) {
        if (value instanceof Long n) {
            return List.of(n + 1, n - 1);
        }
        if (value instanceof Integer n) {
            return List.of(n + 1);
        }
        if (value instanceof BigInteger n) {
            return List.of(
                    n.add(BigInteger.ONE),
                    n.subtract(BigInteger.ONE),
                    n.negate().subtract(BigInteger.ONE));
        }
        if (value instanceof Boolean b) {
            return List.of(!b);
        }
        if (value instanceof String s) {
            return List.of(s + "x");
        }
        if (value instanceof LocalDate day) {
            return List.of(day.equals(LocalDate.MAX) ? day.minusDays(1) : day.plusDays(1));
        }
        if (value instanceof Enum<?> e) {
            return Arrays.stream(e.getDeclaringClass().getEnumConstants())
                    .filter(o -> o != e)
                    .map(Object.class::cast)
                    .toList();
        }
        if (value instanceof QuotaFamily.Structure s) {
            List<Object> others = new ArrayList<>(List.of(
                    new QuotaFamily.Structure.Laminar(),
                    new QuotaFamily.Structure.TwoHierarchies(MemberId.of("p"), MemberId.of("q")),
                    new QuotaFamily.Structure.General(ImmutableList.of(MemberId.of("p")))));
            others.remove(s);
            return others;
        }
        return List.of();
    }

    private static Type argument(Type type, int k) {
        return type instanceof ParameterizedType p ? p.getActualTypeArguments()[k] : Object.class;
    }

    private static Optional<Object> sample(Type type) {
        Map<Object, Object> samples = Map.of(
                Long.class,
                7L,
                BigInteger.class,
                BigInteger.TEN,
                MemberId.class,
                MemberId.of("forged"),
                LocalDate.class,
                LocalDate.of(2020, 2, 2),
                Evidence.Ratio.class,
                new Evidence.Ratio(BigInteger.TWO, BigInteger.valueOf(3)),
                TablePlan.Pair.class,
                new TablePlan.Pair(MemberId.of("r"), MemberId.of("c")));
        return Optional.ofNullable(samples.get(type));
    }

    private static void optional(Optional<?> value, Type inner, String path, List<Forgery<Object>> all) {
        if (value.isEmpty()) {
            sample(inner).ifPresent(s -> all.add(new Forgery<>(path + ": added", Optional.of(s))));
            return;
        }
        all.add(new Forgery<>(path + ": removed", Optional.empty()));
        for (Forgery<Object> m : mutants(value.get(), inner, path, Set.of())) {
            all.add(new Forgery<>(m.path, Optional.of(m.value)));
        }
    }

    private static void list(ImmutableList<?> value, Type inner, String path, List<Forgery<Object>> all) {
        if (value.isEmpty()) {
            sample(inner).ifPresent(s -> all.add(new Forgery<>(path + ": added", ImmutableList.of(s))));
            return;
        }
        all.add(new Forgery<>(path + ": first removed", value.subList(1, value.size())));
        all.add(new Forgery<>(
                path + ": first twice",
                ImmutableList.builder().add(value.get(0)).addAll(value).build()));
        for (int k : new int[] {0, value.size() - 1}) {
            for (Forgery<Object> m : mutants(value.get(k), inner, path + "[" + k + "]", Set.of())) {
                List<Object> copy = new ArrayList<>(value);
                copy.set(k, m.value);
                all.add(new Forgery<>(m.path, ImmutableList.copyOf(copy)));
            }
        }
    }

    private static void map(Map<?, ?> value, Type type, String path, List<Forgery<Object>> all) {
        if (value.isEmpty()) {
            sample(argument(type, 0))
                    .ifPresent(k -> sample(argument(type, 1))
                            .ifPresent(v -> all.add(new Forgery<>(path + ": added", ImmutableMap.of(k, v)))));
            return;
        }
        for (Object key :
                ImmutableSet.of(value.keySet().iterator().next(), value.keySet().toArray()[value.size() - 1])) {
            Map<Object, Object> less = new LinkedHashMap<>(value);
            less.remove(key);
            all.add(new Forgery<>(path + ": without " + key, like(value, less)));
            for (Forgery<Object> m : mutants(value.get(key), argument(type, 1), path + "." + key, Set.of())) {
                Map<Object, Object> copy = new LinkedHashMap<>(value);
                copy.put(key, m.value);
                all.add(new Forgery<>(m.path, like(value, copy)));
            }
        }
    }

    private static Object like(Map<?, ?> original, Map<Object, Object> copy) {
        return original instanceof ImmutableSortedMap
                ? ImmutableSortedMap.copyOf(copy, Comparator.comparing(Object::toString))
                : ImmutableMap.copyOf(copy);
    }

    private static void report(Report value, String path, List<Forgery<Object>> all) {
        Finding added = ShareCards.TIED
                .warning()
                .at("/forged")
                .with("choose", 1)
                .with("tied", "x")
                .build();
        all.add(new Forgery<>(path + ": finding added", value.plus(Report.of(List.of(added)))));
        for (Finding finding : value.findings()) {
            List<Finding> rest = new ArrayList<>(value.findings());
            rest.remove(finding);
            all.add(new Forgery<>(path + ": without " + finding.rule().id(), Report.of(rest)));
            for (Forgery<Object> m : mutants(finding, Finding.class, path, Set.of())) {
                List<Finding> copy = new ArrayList<>(rest);
                copy.add((Finding) m.value);
                all.add(new Forgery<>(m.path, Report.of(copy)));
            }
        }
    }

    private static void finding(Finding value, String path, List<Forgery<Object>> all) {
        String name = path + "/" + value.rule().id();
        Severity other = value.severity() == Severity.INFO ? Severity.WARNING : Severity.INFO;
        all.add(new Forgery<>(
                name + " severity",
                Finding.builder().from(value).severity(other).build()));
        all.add(new Forgery<>(
                name + " subject",
                Finding.builder().from(value).subject(Pointer.of("elsewhere")).build()));
        for (String fact : value.evidence().keySet()) {
            Map<String, Evidence> facts = new LinkedHashMap<>(value.evidence());
            facts.put(fact, Evidence.of("forged"));
            all.add(new Forgery<>(
                    name + " " + fact,
                    Finding.builder().from(value).evidence(facts).build()));
        }
    }

    private static void record(Object value, String path, Set<String> inputs, List<Forgery<Object>> all) {
        RecordComponent[] parts = value.getClass().getRecordComponents();
        try {
            Constructor<?> maker = value.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            Object[] now = new Object[parts.length];
            for (int k = 0; k < parts.length; k++) {
                parts[k].getAccessor().setAccessible(true);
                now[k] = parts[k].getAccessor().invoke(value);
            }
            for (int k = 0; k < parts.length; k++) {
                if (inputs.contains(parts[k].getName())) {
                    continue;
                }
                String name = path + "." + parts[k].getName();
                for (Forgery<Object> m : mutants(now[k], parts[k].getGenericType(), name, Set.of())) {
                    Object[] copy = now.clone();
                    copy[k] = m.value;
                    make(maker, copy).ifPresent(made -> all.add(new Forgery<>(m.path, made)));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static Optional<Object> make(Constructor<?> maker, Object[] parts) throws ReflectiveOperationException {
        try {
            return Optional.of(maker.newInstance(parts));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MalformedValueException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void immutable(
            Object value, Class<?> type, String path, Set<String> inputs, List<Forgery<Object>> all) {
        try {
            for (Method attribute : type.getDeclaredMethods()) {
                boolean stated = attribute.getParameterCount() == 0
                        && !Modifier.isStatic(attribute.getModifiers())
                        && Modifier.isPublic(attribute.getModifiers())
                        && setter(type, attribute).isPresent();
                if (stated && !inputs.contains(attribute.getName())) {
                    String name = path + "." + attribute.getName();
                    Object now = attribute.invoke(value);
                    for (Forgery<Object> m : mutants(now, attribute.getGenericReturnType(), name, Set.of())) {
                        Object builder = type.getDeclaredMethod("builder").invoke(null);
                        builder.getClass().getMethod("from", type).invoke(builder, value);
                        setter(type, attribute).orElseThrow().invoke(builder, m.value);
                        all.add(new Forgery<>(
                                m.path, builder.getClass().getMethod("build").invoke(builder)));
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static Optional<Method> setter(Class<?> type, Method attribute) throws ReflectiveOperationException {
        Class<?> builder = type.getDeclaredMethod("builder").getReturnType();
        return Arrays.stream(builder.getMethods())
                .filter(m -> m.getName().equals(attribute.getName()) && m.getParameterCount() == 1)
                .filter(m -> m.getParameterTypes()[0].isAssignableFrom(attribute.getReturnType()))
                .peek(m -> m.setAccessible(true))
                .findFirst();
    }
}
