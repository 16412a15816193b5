package dev.capstan.answers;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Text;

/** What a file of known-answer cases can get wrong. */
public enum CaseProblem implements ProblemCode {
    UNREADABLE(
            "CASE-001",
            new Text("the file cannot be read: {reason}", "无法读取文件：{reason}"),
            new Text("Check the path and the rights on it.", "请检查路径和权限。")),
    TOO_LARGE("CASE-002", new Text("the file is larger than {limit}", "文件超过 {limit}"), new Text("Split it.", "请拆分文件。")),
    NOT_TEXT(
            "CASE-003",
            new Text("the file is not text in UTF-8", "文件不是 UTF-8 文本"),
            new Text("Save it as UTF-8.", "请以 UTF-8 编码保存。")),
    SYNTAX("CASE-004", new Text("this is not YAML: {reason}", "YAML 语法错误：{reason}"), new Text("", "")),
    NO_CASES(
            "CASE-005",
            new Text("there is no list of cases", "找不到案例列表"),
            new Text(
                    "Write a list of cases, or a mapping with \"cases: [...]\"; see docs/reference/cases.md.",
                    "请写一个案例列表，或含 cases: [...] 的映射；参见 docs/reference/cases.md。")),
    NOT_A_CASE(
            "CASE-006",
            new Text("this is not a case: {reason}", "这不是一个案例：{reason}"),
            new Text("A case has id, kind, inputs and expected.", "案例包含 id、kind、inputs 和 expected。")),
    DUPLICATE(
            "CASE-007",
            new Text("\"{name}\" stands here for the second time", "“{name}”重复出现"),
            new Text("Remove or rename one of them.", "请删除或改名其中一个。")),
    MISSING_INPUT(
            "CASE-008",
            new Text("the input \"{name}\" is missing", "缺少输入“{name}”"),
            new Text(
                    "{suggestion}A case of kind {kind} needs it; given are: {given}.",
                    "{suggestion}类型 {kind} 的案例需要它；已给出：{given}。")),
    WRONG_TYPE("CASE-009", new Text("\"{value}\" is not {expected}", "“{value}”不是{expected}"), new Text("", "")),
    OUT_OF_RANGE("CASE-010", new Text("this cannot be computed: {reason}", "无法计算：{reason}"), new Text("", "")),
    UNKNOWN_FIGURE(
            "CASE-011",
            new Text("a case of kind {kind} has no figure \"{name}\"", "类型 {kind} 的案例没有指标“{name}”"),
            new Text("{suggestion}Figures here: {figures}.", "{suggestion}可用指标：{figures}。")),
    MISSING_DATA(
            "CASE-012",
            new Text("the data file \"{name}\" cannot be read", "无法读取数据文件“{name}”"),
            new Text(
                    "It is looked for beside the case file, in the folder above it, and in --data DIR.",
                    "查找位置：案例文件所在目录、其上级目录，以及 --data 指定的目录。"));

    private final Definition definition;

    CaseProblem(String id, Text message, Text advice) {
        this.definition = new Definition(id, message, advice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
