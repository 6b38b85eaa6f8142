package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import org.preceptor.Label;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What the outside of a document has to say: which format it is, and which version of it. */
final class EnvelopeRules {
    private static final Source OURS = Source.local("Preceptor document format 1.0");

    static final RuleCard FORMAT = card("doc.format")
            .sentence("A document names its format", "文档注明其格式")
            .message("expected {expected}, found {actual}", "应为{expected}，实为{actual}")
            .passing(Label.same("\"format\": \"preceptor/report\""))
            .failing(Label.same("\"format\": \"preceptor/raport\""))
            .build();
    static final RuleCard VERSION_FORM = card("doc.version.form")
            .sentence("A document names its version as major.minor", "文档的版本写作“主版本.次版本”")
            .message("expected a version such as {expected}, found {actual}", "版本应如{expected}，实为{actual}")
            .passing(Label.same("\"version\": \"1.0\""))
            .failing(Label.same("\"version\": 1"))
            .build();
    static final RuleCard NEWER = card("doc.version.newer")
            .sentence("A document is of a major version that this library reads", "文档的主版本在本库可读范围内")
            .message("version {actual}; this library reads {expected}; upgrade it", "版本为{actual}，本库可读{expected}，请升级")
            .passing(Label.same("\"1.0\""))
            .failing(Label.same("\"2.0\""))
            .build();
    static final RuleCard NEWER_MINOR = card("doc.version.newer-minor")
            .sentence("A strict reader knows every member of the version", "严格读取时须认识该版本的所有成员")
            .message(
                    "version {actual}, newer than {expected}; read with the tolerant policy or upgrade",
                    "版本{actual}新于{expected}，请用宽松方式读取或升级")
            .passing(Label.same("\"1.0\""))
            .failing(Label.same("\"1.7\""))
            .build();
    static final RuleCard RETIRED = card("doc.version.retired")
            .sentence("A document is of a version that is still read", "文档的版本仍受支持")
            .message("version {actual} is no longer read; oldest {expected}", "不再支持版本{actual}，最早为{expected}")
            .passing(Label.same("\"1.0\""))
            .failing(Label.same("\"0.9\""))
            .build();

    static final RuleCard MIGRATION = card("doc.migration")
            .sentence("What an older version says can be said in this one", "旧版本的内容在本版本中仍可表达")
            .message("(in version {version}) cannot be carried over because {reason}", "（版本{version}）无法转换：{reason}")
            .passing("one name that became two", "一个名称拆成两个")
            .failing("one name that cannot be split", "一个无法拆分的名称")
            .build();

    private EnvelopeRules() {}

    static ImmutableList<RuleCard> cards() {
        return ImmutableList.of(FORMAT, VERSION_FORM, NEWER, NEWER_MINOR, RETIRED, MIGRATION);
    }

    private static RuleCard.Builder card(String id) {
        return RuleCard.builder().id(id).source(OURS);
    }
}
