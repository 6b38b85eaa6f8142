package org.preceptor.roster;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preceptor.Label;

/** The names and codes behind {@link Region}: one row for each, ISO code (provinces only), GB/T 2260 code, names. */
final class Gazetteer {
    private static final String[] ROWS = {
        "CN-BJ|110000|Beijing|北京|北京市",
        "CN-TJ|120000|Tianjin|天津|天津市",
        "CN-HE|130000|Hebei|河北|河北省",
        "CN-SX|140000|Shanxi|山西|山西省",
        "CN-NM|150000|Inner Mongolia|内蒙古|内蒙古自治区|Nei Mongol|Neimenggu",
        "CN-LN|210000|Liaoning|辽宁|辽宁省",
        "CN-JL|220000|Jilin|吉林|吉林省",
        "CN-HL|230000|Heilongjiang|黑龙江|黑龙江省",
        "CN-SH|310000|Shanghai|上海|上海市",
        "CN-JS|320000|Jiangsu|江苏|江苏省",
        "CN-ZJ|330000|Zhejiang|浙江|浙江省",
        "CN-AH|340000|Anhui|安徽|安徽省",
        "CN-FJ|350000|Fujian|福建|福建省",
        "CN-JX|360000|Jiangxi|江西|江西省",
        "CN-SD|370000|Shandong|山东|山东省",
        "CN-HA|410000|Henan|河南|河南省",
        "CN-HB|420000|Hubei|湖北|湖北省",
        "CN-HN|430000|Hunan|湖南|湖南省",
        "CN-GD|440000|Guangdong|广东|广东省",
        "CN-GX|450000|Guangxi|广西|广西壮族自治区",
        "CN-HI|460000|Hainan|海南|海南省",
        "CN-CQ|500000|Chongqing|重庆|重庆市",
        "CN-SC|510000|Sichuan|四川|四川省",
        "CN-GZ|520000|Guizhou|贵州|贵州省",
        "CN-YN|530000|Yunnan|云南|云南省",
        "CN-XZ|540000|Xizang|西藏|西藏自治区|Tibet",
        "CN-SN|610000|Shaanxi|陕西|陕西省",
        "CN-GS|620000|Gansu|甘肃|甘肃省",
        "CN-QH|630000|Qinghai|青海|青海省",
        "CN-NX|640000|Ningxia|宁夏|宁夏回族自治区",
        "CN-XJ|650000|Xinjiang|新疆|新疆维吾尔自治区",
        "CN-TW|710000|Taiwan|台湾|台湾省",
        "CN-HK|810000|Hong Kong|香港|香港特别行政区",
        "CN-MO|820000|Macao|澳门|澳门特别行政区|Macau",
        "|110101|Dongcheng|东城|东城区",
        "|110102|Xicheng|西城|西城区",
        "|110105|Chaoyang|朝阳|朝阳区",
        "|110106|Fengtai|丰台|丰台区",
        "|110107|Shijingshan|石景山|石景山区",
        "|110108|Haidian|海淀|海淀区",
        "|110109|Mentougou|门头沟|门头沟区",
        "|110111|Fangshan|房山|房山区",
        "|110112|Tongzhou|通州|通州区",
        "|110113|Shunyi|顺义|顺义区",
        "|110114|Changping|昌平|昌平区",
        "|110115|Daxing|大兴|大兴区",
        "|110116|Huairou|怀柔|怀柔区",
        "|110117|Pinggu|平谷|平谷区",
        "|110118|Miyun|密云|密云区",
        "|110119|Yanqing|延庆|延庆区",
        "|130100|Shijiazhuang|石家庄|石家庄市",
        "|540100|Lhasa|拉萨|拉萨市",
        "|653200|Hotan|和田|和田地区|Hetian",
    };
    private static final Pattern DIGITS = Pattern.compile("\\d{6}");
    private static final ImmutableMap<String, String> CANONICAL = canonical();
    private static final ImmutableMap<String, String[]> BY_CODE = byCode();

    private Gazetteer() {}

    static boolean isCanonical(String code) {
        return canonical(code).filter(code::equals).isPresent();
    }

    static Optional<String> canonical(String text) {
        String known = CANONICAL.get(text.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(known);
        }
        boolean inProvince = DIGITS.matcher(text).matches() && CANONICAL.containsKey(text.substring(0, 2) + "0000");
        return inProvince ? Optional.of(text) : Optional.empty();
    }

    static Label name(String code) {
        String[] row = BY_CODE.get(code);
        return row == null ? Label.same(code) : Label.of(row[2], row[3]);
    }

    static String gbCode(String code) {
        String[] row = BY_CODE.get(code);
        return row == null ? code : row[1];
    }

    static String provinceOf(String gbCode) {
        return canonical(gbCode.substring(0, 2) + "0000").orElseThrow();
    }

    private static ImmutableMap<String, String> canonical() {
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        for (String line : ROWS) {
            String[] row = line.split("\\|", -1);
            String canonical = row[0].isEmpty() ? row[1] : row[0];
            for (String alias : row) {
                if (!alias.isEmpty()) {
                    all.put(alias.toLowerCase(Locale.ROOT), canonical);
                }
            }
        }
        return all.buildOrThrow();
    }

    private static ImmutableMap<String, String[]> byCode() {
        ImmutableMap.Builder<String, String[]> all = ImmutableMap.builder();
        for (String line : ROWS) {
            String[] row = line.split("\\|");
            all.put(row[0].isEmpty() ? row[1] : row[0], row);
        }
        return all.buildOrThrow();
    }
}
