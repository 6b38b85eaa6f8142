/**
 * The documents: what each file of Preceptor looks like, said once for reading, writing and its JSON Schema.
 *
 * <p>Users meet {@link org.preceptor.json.documents.DocumentCodec} and {@link org.preceptor.json.documents.Parsed}; the rest
 * is not public. {@code Basics} holds the small values of every room (labels, terms, lengths), and each room has one file,
 * {@code ReportDocuments}, {@code RosterDocuments} and so on.
 *
 * <h2>How to add a document</h2>
 *
 * <ol>
 *   <li><b>Shape.</b> In {@code <Room>Documents} declare a {@link org.preceptor.json.shape.Shape} per type: members in the
 *       order written, each with name, shape and accessor, then how a value is made of them by the domain's own {@code of},
 *       {@code parse} or builder. A sealed family is {@link org.preceptor.json.shape.Kinds}, with a stable name per kind.
 *       Rules: ids as {@code Shapes.id}, days as {@code Shapes.DAY}, a {@code Term} as {@code {"first", "last"}} where an
 *       absent end is open, exact fractions as text, people and places as arrays with {@code Shapes.keyed}, never
 *       {@code null}, never a class name. A value the domain refuses is reported by itself; throw nothing.
 *   <li><b>Registration.</b> Put the top-level type into {@code ALL} of your file as {@code new Document<>("name", SHAPE)} and
 *       values of public types into {@code PARTS}; name both lists in {@code Documents}.
 *   <li><b>Tests</b>, in {@code json/jackson3/src/test}: add one rich value to {@code Samples.all()}, run
 *       {@code GoldenTest.main} (stores the golden document and the schema; read both), and add damaged versions to
 *       {@code cases/<room>.txt}, filled in by {@code BadInputTest.main} and read by you. Round trip, truncation, schema and
 *       Jackson 2 tests pick the sample up by themselves.
 * </ol>
 *
 * <h2>How to change a document</h2>
 *
 * <p>A new optional member is a new minor version of the format; a renamed or required one is a new major version. Declare
 * the change where the document is registered, {@code Document.of("ward", WARD).migrating(from, to, step)}: the step is a
 * pure function from the old {@code data} to the new, and says what it cannot carry over with {@code Migration.refuse}.
 * Older documents are then read in both policies; steps are never removed within a major version.
 */
@NullMarked
package org.preceptor.json.documents;

import org.jspecify.annotations.NullMarked;
