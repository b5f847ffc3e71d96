<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ActivityCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A running task for screen readers: its title, how far it is, a sentence.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>Активность</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Hide the activity</source>
        <translation>Скрыть активность</translation>
    </message>
</context>
<context>
    <name>ActivityEntry</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A site, and the time of day at which something happened to it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>What is asked</source>
        <translation>О чём просят</translation>
    </message>
    <message>
        <source>Gates and answers</source>
        <translation>Проверки и ответы</translation>
    </message>
    <message>
        <source>Approvals live in git</source>
        <translation>Согласования живут в git</translation>
    </message>
    <message>
        <source>A request is a branch; whoever approves it leaves a commit there, signed where commits are.</source>
        <translation>Запрос — это ветка; кто согласовал, оставляет в ней коммит, подписанный, если коммиты подписываются.</translation>
    </message>
</context>
<context>
    <name>AuthorSheet</name>
    <message>
        <source>Who makes these commits?</source>
        <translation>Кто делает эти коммиты?</translation>
    </message>
    <message>
        <source>Git does not know you yet. What you began goes on afterwards.</source>
        <translation>Git вас ещё не знает. Начатое продолжится сразу после ответа.</translation>
    </message>
    <message>
        <source>For every repository that says nothing else.</source>
        <translation>Для всех репозиториев, где не задано другое.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Адрес почты</translation>
    </message>
    <message>
        <source>Both stand in every commit. Git keeps them in your own settings, so that a terminal says the same.</source>
        <translation>Оба стоят в каждом коммите. Git хранит их в ваших настройках, поэтому в терминале будет то же самое.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Keep and go on</source>
        <translation>Сохранить и продолжить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Clear</source>
        <translation>Снять</translation>
    </message>
</context>
<context>
    <name>BeforeAfterRow</name>
    <message>
        <source>%1: from %2 to %3</source>
        <extracomment>A line of a table for screen readers: what, the value now, the value afterwards.</extracomment>
        <translation>%1: с %2 на %3</translation>
    </message>
    <message>
        <source>%1: %2, unchanged</source>
        <translation>%1: %2, без изменений</translation>
    </message>
</context>
<context>
    <name>BeforeAfterTable</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>after</source>
        <translation>после</translation>
    </message>
    <message>
        <source>%1, before and after</source>
        <translation>%1, до и после</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
</context>
<context>
    <name>BoardBanner</name>
    <message>
        <source>The history of %1 was rewritten; nothing is written until you accept it.</source>
        <translation>История %1 переписана; пока вы её не примете, ничего не записывается.</translation>
    </message>
    <message>
        <source>The last fetch failed.</source>
        <translation>Не удалось получить изменения из git.</translation>
    </message>
    <message>
        <source>%1 The board shows what was fetched before; prod is not changed.</source>
        <translation>%1 На доске то, что было получено раньше; prod не изменён.</translation>
    </message>
    <message>
        <source>Accept the new history…</source>
        <translation>Принять новую историю…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Accept the rewritten history of %1</source>
        <translation>Принять переписанную историю %1</translation>
    </message>
    <message>
        <source>Commit %1, which the board shows now, becomes what Slipway trusts as the tip of %2. Promotions can be pushed on top of it again.</source>
        <translation>Коммит %1, который сейчас показан на доске, Slipway будет считать верхним в %2. Поверх него снова можно отправлять переносы.</translation>
    </message>
    <message>
        <source>Find out first who rewrote the history and why: what prod runs may differ from what was reviewed.</source>
        <translation>Сначала узнайте, кто и зачем переписал историю: в prod может работать не то, что проверяли.</translation>
    </message>
    <message>
        <source>Releases and promotions of the old history are no longer shown.</source>
        <translation>Релизы и переносы старой истории больше не показываются.</translation>
    </message>
    <message>
        <source>Nothing is pushed now.</source>
        <translation>Сейчас ничего не отправляется.</translation>
    </message>
    <message>
        <source>Accept the new history</source>
        <translation>Принять новую историю</translation>
    </message>
    <message>
        <source>What was its tip when you fetched last is not in it any more. Find out who did that and why. prod is not changed.</source>
        <translation>Того, что было верхним при прошлом получении, в ней больше нет. Узнайте, кто и зачем это сделал. prod не изменён.</translation>
    </message>
</context>
<context>
    <name>BoardFilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Filter sites</source>
        <translation>Фильтр сайтов</translation>
    </message>
    <message>
        <source>name, tag, state:… waits:2d</source>
        <extracomment>shown in the empty filter field; the words before the colons stay as they are</extracomment>
        <translation>имя, тег, state:… waits:2d</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Сохранить вид…</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>Check all sites that are shown</source>
        <translation>Отметить все показанные сайты</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Environments, in promotion order →</source>
        <translation>Окружения в порядке переноса →</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Last commit by</source>
        <translation>Последний коммит</translation>
    </message>
</context>
<context>
    <name>BoardNews</name>
    <message>
        <source>Show these sites</source>
        <translation>Показать эти сайты</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Просмотрено</translation>
    </message>
</context>
<context>
    <name>BoardOrderMenu</name>
    <message>
        <source>Longest waiting first</source>
        <translation>Сначала те, что дольше ждут</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Сначала недавно изменённые</translation>
    </message>
    <message>
        <source>Group by state</source>
        <translation>Группы по состоянию</translation>
    </message>
    <message>
        <source>Group by Argo CD project</source>
        <translation>Группы по проекту Argo CD</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Без групп</translation>
    </message>
</context>
<context>
    <name>BoardToolbar</name>
    <message>
        <source>Comfortable rows</source>
        <translation>Просторные строки</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Плотные строки</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Filter by name, tag, state, waiting time, author… (/)</source>
        <translation>По имени, тегу, состоянию, ожиданию, автору… (/)</translation>
    </message>
    <message>
        <source>Order and groups</source>
        <translation>Порядок и группы</translation>
    </message>
</context>
<context>
    <name>CanonHead</name>
    <message>
        <source>Canon</source>
        <translation>Канон</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Отобрать замечания</translation>
    </message>
    <message>
        <source>Rule, site or file</source>
        <translation>Правило, сайт или файл</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
</context>
<context>
    <name>CanonPage</name>
    <message>
        <source>No findings</source>
        <translation>Замечаний нет</translation>
    </message>
    <message>
        <source>Every file keeps every rule that is on.</source>
        <translation>Каждый файл соблюдает каждое включённое правило.</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Правила…</translation>
    </message>
    <message>
        <source>No finding matches the filter</source>
        <translation>Отбору не отвечает ни одно замечание</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Убрать отбор</translation>
    </message>
    <message>
        <source>The files could not be checked</source>
        <translation>Файлы не удалось проверить</translation>
    </message>
    <message>
        <source>The files are being checked</source>
        <translation>Файлы проверяются</translation>
    </message>
</context>
<context>
    <name>CanonRule</name>
    <message>
        <source>%1, %2, %3. %4</source>
        <extracomment>A rule for screen readers: severity, id, what it says, why</extracomment>
        <translation>%1, %2, %3. %4</translation>
    </message>
    <message>
        <source>To fix it: %1</source>
        <extracomment>%1 is a sentence: what would fix it</extracomment>
        <translation>Как исправить: %1</translation>
    </message>
</context>
<context>
    <name>CanonRules</name>
    <message>
        <source>Back to the findings</source>
        <translation>Назад к замечаниям</translation>
    </message>
    <message>
        <source>The rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Canon %1. %2</source>
        <extracomment>%1 is a version, %2 &quot;34 rules are on.&quot;</extracomment>
        <translation>Канон %1. %2</translation>
    </message>
</context>
<context>
    <name>CanonToolbar</name>
    <message>
        <source>Group by</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>ChecklistRow</name>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>Command copied</source>
        <translation>Команда скопирована</translation>
    </message>
    <message>
        <source>Copy the manifest to fill</source>
        <translation>Скопировать манифест для заполнения</translation>
    </message>
    <message>
        <source>Manifest copied</source>
        <translation>Манифест скопирован</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Скопировать путь</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Путь скопирован</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A line of a file for screen readers, with who says so.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search sites, tags, commits, actions</source>
        <translation>Поиск сайтов, тегов, коммитов, действий</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>По запросу «%1» ничего не найдено.</translation>
    </message>
    <message>
        <source>Reading tags and commits</source>
        <translation>Читаются теги и коммиты</translation>
    </message>
    <message>
        <source>move</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>run</source>
        <translation>выполнить</translation>
    </message>
    <message>
        <source>filter by the tag</source>
        <extracomment>What Ctrl+Enter does with a tag in the palette</extracomment>
        <translation>по тегу</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>действия</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>теги</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>files</source>
        <translation>файлы</translation>
    </message>
</context>
<context>
    <name>CommitRow</name>
    <message>
        <source>%1, by %2, %3, %4</source>
        <extracomment>A commit for screen readers: subject, author, time, short hash.</extracomment>
        <translation>%1, автор %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>DiffHeader</name>
    <message>
        <source>Copy the change</source>
        <translation>Скопировать изменение</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Change of %1</source>
        <translation>Изменение в %1</translation>
    </message>
</context>
<context>
    <name>DraftMenu</name>
    <message>
        <source>Another new site, this draft is kept</source>
        <translation>Ещё один новый сайт, этот черновик останется</translation>
    </message>
    <message>
        <source>Discard this draft…</source>
        <translation>Удалить этот черновик…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A draft: the site&apos;s name and its age</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Сохранить черновик</translation>
    </message>
</context>
<context>
    <name>DrawnList</name>
    <message>
        <source>Manifests</source>
        <translation>Манифесты</translation>
    </message>
</context>
<context>
    <name>DrawnRow</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A manifest for screen readers: its kind and name</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>DrawnSheet</name>
    <message>
        <source>What helm drew</source>
        <translation>Что собрал helm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a title (&quot;New site: shop&quot;), %2 &quot;5 manifests, 214 lines&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
    <message>
        <source>Manifests of %1</source>
        <extracomment>%1 is an environment; read aloud</extracomment>
        <translation>Манифесты %1</translation>
    </message>
</context>
<context>
    <name>DriftSheet</name>
    <message>
        <source>Commands copied</source>
        <translation>Команды скопированы</translation>
    </message>
    <message>
        <source>Discard the drift of %1 of %2</source>
        <extracomment>%1 an environment, %2 a site</extracomment>
        <translation>Сбросить дрейф %1: %2</translation>
    </message>
    <message>
        <source>What was changed in the cluster by hand goes. Git stays as it is.</source>
        <translation>То, что меняли в кластере вручную, пропадёт. Git останется как есть.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Копировать команды</translation>
    </message>
    <message>
        <source>To give %1 another release instead, take Reset: that is a commit.</source>
        <translation>Чтобы дать %1 другой релиз, возьмите «Вернуть»: это коммит.</translation>
    </message>
    <message>
        <source>Run these where you are logged in to the cluster, the first one first.</source>
        <translation>Выполните их там, где у вас есть доступ к кластеру, сначала первую.</translation>
    </message>
    <message>
        <source>Who works in an Okteto session loses what is not saved.</source>
        <translation>Тот, кто работает в сессии Okteto, потеряет несохранённое.</translation>
    </message>
</context>
<context>
    <name>EnvironmentAsk</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A site, and what is asked about it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>several with commas between</source>
        <translation>несколько — через запятую</translation>
    </message>
    <message>
        <source>Say nothing about it</source>
        <translation>Ничего не указывать</translation>
    </message>
</context>
<context>
    <name>EnvironmentAsked</name>
    <message>
        <source>To say</source>
        <translation>Что указать</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <extracomment>&quot;2 open&quot;: of things that only a person can say</extracomment>
        <translation>
            <numerusform>осталось: %n</numerusform>
            <numerusform>осталось: %n</numerusform>
            <numerusform>осталось: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>all said</source>
        <translation>всё указано</translation>
    </message>
</context>
<context>
    <name>EnvironmentFiles</name>
    <message>
        <source>%1 in all</source>
        <extracomment>%1 is &quot;75 new files, 1 changed&quot;, of all sites</extracomment>
        <translation>всего %1</translation>
    </message>
    <message>
        <source>The files are being made.</source>
        <translation>Файлы готовятся.</translation>
    </message>
    <message>
        <source>Here you see the files before they are written.</source>
        <translation>Здесь видны файлы, прежде чем они будут записаны.</translation>
    </message>
</context>
<context>
    <name>EnvironmentFooter</name>
    <message>
        <source>Back to the board</source>
        <translation>Назад к доске</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>EnvironmentForm</name>
    <message>
        <source>Three files for each site, learned from its own. Its first release comes from the environment in front; until then its tag is a placeholder.</source>
        <translation>По три файла на сайт, по образцу его собственных. Первый релиз придёт из предыдущего окружения; до этого вместо тега стоит заглушка.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Имя окружения</translation>
    </message>
    <message>
        <source>qa</source>
        <extracomment>An example of a name; do not translate &quot;qa&quot;</extracomment>
        <translation>qa</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Behind which environment</source>
        <translation>После какого окружения</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>На что взглянуть</translation>
    </message>
</context>
<context>
    <name>EnvironmentHead</name>
    <message>
        <source>Add environment</source>
        <translation>Новое окружение</translation>
    </message>
    <message>
        <source>The order of promotion</source>
        <translation>Порядок переноса</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Назад к доске</translation>
    </message>
</context>
<context>
    <name>EnvironmentPage</name>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
</context>
<context>
    <name>EnvironmentSiteRow</name>
    <message>
        <source>%1, %2. %3</source>
        <extracomment>A site for screen readers: its name, its host in the new environment, a remark</extracomment>
        <translation>%1, %2. %3</translation>
    </message>
</context>
<context>
    <name>EnvironmentSites</name>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
    <message>
        <source>Find a site</source>
        <translation>Найти сайт</translation>
    </message>
    <message>
        <source>All sites that are shown</source>
        <translation>Все показанные сайты</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Host in %1</source>
        <extracomment>%1 is an environment</extracomment>
        <translation>Хост в %1</translation>
    </message>
    <message>
        <source>Sites that get the environment</source>
        <translation>Сайты, которые получат окружение</translation>
    </message>
    <message>
        <source>No site matches the filter</source>
        <translation>Под фильтр не подходит ни один сайт</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a filter for screen readers: what it shows, how many there are.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FilterToken</name>
    <message>
        <source>Filter %1 %2</source>
        <extracomment>A filter for screen readers: its name, what it asks for.</extracomment>
        <translation>Фильтр %1 %2</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>Delete убирает его</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Убрать этот фильтр</translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>Finding: %1</source>
        <translation>Замечание: %1</translation>
    </message>
    <message>
        <source>Close the finding</source>
        <translation>Закрыть замечание</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What would fix it</source>
        <translation>Что исправит</translation>
    </message>
    <message>
        <source>The rule in the canon</source>
        <translation>Правило в каноне</translation>
    </message>
    <message>
        <source>Safe fix</source>
        <translation>Безопасно</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Не считать…</translation>
    </message>
</context>
<context>
    <name>FindingFoot</name>
    <message>
        <source>Rules…</source>
        <translation>Правила…</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
</context>
<context>
    <name>FirstRunChoices</name>
    <message>
        <source>Change the language</source>
        <translation>Сменить язык</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>Переключить светлое и тёмное оформление</translation>
    </message>
</context>
<context>
    <name>FirstRunComputer</name>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Argo CD and registry can wait. Without them you see git only.</source>
        <translation>Argo CD и реестр можно подключить позже. Без них виден только git.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Where is your repository?</source>
        <translation>Где находится репозиторий?</translation>
    </message>
    <message>
        <source>A GitOps repository with the folders deploy/env and deploy/argocd.</source>
        <translation>Репозиторий GitOps с папками deploy/env и deploy/argocd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>A clone that is already on this computer.</source>
        <translation>Клон, который уже есть на этом компьютере.</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>A repository is being opened.</source>
        <translation>Репозиторий открывается.</translation>
    </message>
    <message>
        <source>or drop a folder on this window</source>
        <translation>или перетащите папку в это окно</translation>
    </message>
    <message>
        <source>Clone from a URL</source>
        <translation>Клонировать по адресу</translation>
    </message>
    <message>
        <source>With your ssh agent or git credential helper. Slipway stores no password.</source>
        <translation>Через ваш ssh-агент или credential helper git. Slipway не хранит паролей.</translation>
    </message>
    <message>
        <source>URL of the repository</source>
        <translation>Адрес репозитория</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Клонировать…</translation>
    </message>
    <message>
        <source>Enter a URL first.</source>
        <translation>Сначала введите адрес.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Попробовать демо</translation>
    </message>
    <message>
        <source>Made-up sites in every state, with a remote of their own. Works offline; promotions really push.</source>
        <translation>Вымышленные сайты во всех состояниях и отдельный удалённый репозиторий. Работает без сети, отправка при переносе настоящая.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Открыть демо</translation>
    </message>
    <message>
        <source>Choose a clone</source>
        <translation>Выбор клона</translation>
    </message>
</context>
<context>
    <name>FirstRunPicture</name>
    <message>
        <source>Slipway</source>
        <translation>Slipway</translation>
    </message>
    <message>
        <source>See what runs in dev and in prod. Move it with one reviewed commit.</source>
        <translation>Видно, что работает в dev и в prod. Перенос — один проверенный коммит.</translation>
    </message>
    <message>
        <source>Slipway reads your GitOps repository and works through git only. Argo CD does the rollout, as always.</source>
        <translation>Slipway читает репозиторий GitOps и действует только через git. Раскаткой, как и прежде, занимается Argo CD.</translation>
    </message>
</context>
<context>
    <name>FirstRunRecents</name>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>This folder is no longer there. It was moved or deleted.</source>
        <translation>Этой папки больше нет: она перемещена или удалена.</translation>
    </message>
    <message>
        <source>moved or deleted: %1</source>
        <translation>перемещена или удалена: %1</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Забыть %1</translation>
    </message>
</context>
<context>
    <name>FixBody</name>
    <message>
        <source>Fix preview</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <extracomment>%1 is &quot;−1 +2&quot;: lines that go and come</extracomment>
        <translation>%1 строк</translation>
    </message>
    <message>
        <source>Where to apply</source>
        <translation>Где применить</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Сообщение коммита</translation>
    </message>
</context>
<context>
    <name>FixPlaces</name>
    <message>
        <source>Where to apply</source>
        <translation>Где применить</translation>
    </message>
    <message>
        <source>%1, %2, %3. %4</source>
        <extracomment>A place for screen readers: site, file, line, a remark</extracomment>
        <translation>%1, %2, %3. %4</translation>
    </message>
</context>
<context>
    <name>FixSheet</name>
    <message>
        <source>A comment in the file says so, with the reason.</source>
        <translation>Об этом говорит комментарий в файле, с причиной.</translation>
    </message>
    <message>
        <source>No tag and no value of the last environment is touched.</source>
        <translation>Теги и значения последнего окружения не затрагиваются.</translation>
    </message>
    <message>
        <source>Why it may be so</source>
        <translation>Почему так можно</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Copy tag</source>
        <translation>Скопировать тег</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Reset dev to prod release…</source>
        <translation>Вернуть dev к релизу prod…</translation>
    </message>
    <message>
        <source>dev is frozen until 18:00</source>
        <translation>dev заморожен до 18:00</translation>
    </message>
    <message>
        <source>Discard dev drift…</source>
        <translation>Сбросить дрейф dev…</translation>
    </message>
    <message>
        <source>Promote unlocks when one more person approves.</source>
        <translation>Перенос откроется после согласования ещё одним человеком.</translation>
    </message>
</context>
<context>
    <name>GalleryBasics</name>
    <message>
        <source>Components</source>
        <translation>Компоненты</translation>
    </message>
    <message>
        <source>Button, primary</source>
        <translation>Кнопка, основная</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>One person has to approve</source>
        <translation>Нужно согласование одного человека</translation>
    </message>
    <message>
        <source>Promoting</source>
        <translation>Переносится</translation>
    </message>
    <message>
        <source>Request approval</source>
        <translation>Запросить согласование</translation>
    </message>
    <message>
        <source>Button, other variants</source>
        <translation>Кнопка, другие варианты</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Проверить…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>FilterChip</source>
        <translation>FilterChip</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Promotable</source>
        <translation>Можно переносить</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Check, radio, switch</source>
        <translation>Флажок, переключатель, тумблер</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Включено</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Частично</translation>
    </message>
    <message>
        <source>Backup of prod checked</source>
        <translation>Резервная копия prod проверена</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Недоступно</translation>
    </message>
    <message>
        <source>Badge, avatar, key</source>
        <translation>Значок, аватар, клавиша</translation>
    </message>
    <message>
        <source>StatePill</source>
        <translation>StatePill</translation>
    </message>
    <message>
        <source>migration</source>
        <translation>миграция</translation>
    </message>
    <message>
        <source>TextField: default, focus, error; SearchField; TextArea</source>
        <translation>TextField: обычное, фокус, ошибка; SearchField; TextArea</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>no spaces, a to z</source>
        <translation>без пробелов, от a до z</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Сообщение коммита</translation>
    </message>
    <message>
        <source>Segmented, progress, skeleton, navigation</source>
        <translation>Сегменты, ход выполнения, заготовка, навигация</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Раскатка</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвейер</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Согласования</translation>
    </message>
    <message>
        <source>Canon</source>
        <translation>Канон</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Аудит</translation>
    </message>
</context>
<context>
    <name>GalleryPanes</name>
    <message>
        <source>Promotable</source>
        <translation>Можно переносить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Коммиты</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>oldest waits 9 d</source>
        <translation>дольше всех ждёт: 9 д</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 д</translation>
    </message>
    <message>
        <source>migration</source>
        <translation>миграция</translation>
    </message>
    <message>
        <source>← cancel leaves no trace</source>
        <translation>← отмена не оставит следов</translation>
    </message>
    <message>
        <source>pushed: undo with a new commit →</source>
        <translation>отправлено: вернуть можно новым коммитом →</translation>
    </message>
    <message>
        <source>3 sites selected</source>
        <translation>Выбрано 3 сайта</translation>
    </message>
    <message>
        <source>gates pass for 2</source>
        <translation>проверки пройдены: 2</translation>
    </message>
    <message>
        <source>Promote 3 sites…</source>
        <translation>Перенести 3 сайта…</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Раскатка</translation>
    </message>
    <message>
        <source>2 of 3 pods ready</source>
        <translation>готовы 2 из 3 подов</translation>
    </message>
    <message>
        <source>No sites in this repository</source>
        <translation>В этом репозитории нет сайтов</translation>
    </message>
    <message>
        <source>Slipway looks for deploy/env and deploy/argocd.</source>
        <translation>Slipway ищет папки deploy/env и deploy/argocd.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Открыть другой…</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перейти</translation>
    </message>
</context>
<context>
    <name>GalleryPipeline</name>
    <message>
        <source>PipelineConnector</source>
        <translation>PipelineConnector</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>7 ahead</source>
        <translation>+7</translation>
    </message>
    <message>
        <source>3 d</source>
        <translation>3 д</translation>
    </message>
    <message>
        <source>12 ahead, blocked</source>
        <translation>+12, закрыто</translation>
    </message>
    <message>
        <source>2 of 3 pods</source>
        <translation>2 из 3 подов</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Разошлись</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Ошибка в файле</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>Не выпускался</translation>
    </message>
    <message>
        <source>prod is newer</source>
        <translation>prod новее</translation>
    </message>
    <message>
        <source>History cut off</source>
        <translation>История обрезана</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 д</translation>
    </message>
    <message>
        <source>2 ahead</source>
        <translation>+2</translation>
    </message>
    <message>
        <source>EnvCard</source>
        <translation>EnvCard</translation>
    </message>
    <message>
        <source>never in dev</source>
        <translation>не было в dev</translation>
    </message>
    <message>
        <source>Does not parse, line 7</source>
        <translation>Не читается, строка 7</translation>
    </message>
    <message>
        <source>Nothing deployed</source>
        <translation>Ничего не развёрнуто</translation>
    </message>
    <message>
        <source>by Anna Orlova</source>
        <translation>Анна Орлова</translation>
    </message>
    <message>
        <source>GateRow</source>
        <translation>GateRow</translation>
    </message>
    <message>
        <source>Smoke checks</source>
        <translation>Смоук-тест</translation>
    </message>
    <message>
        <source>200 in 48 ms</source>
        <translation>200 за 48 мс</translation>
    </message>
    <message>
        <source>Banner, toast, activity</source>
        <translation>Полоса, уведомление, карточка задачи</translation>
    </message>
    <message>
        <source>Argo CD has not answered since 10:41.</source>
        <translation>Argo CD не отвечает с 10:41.</translation>
    </message>
    <message>
        <source>Push rejected: main is protected.</source>
        <translation>Отправка отклонена: ветка main защищена.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Contains 1 database migration.</source>
        <translation>Содержит 1 миграцию базы данных.</translation>
    </message>
    <message>
        <source>Rolling back the tag does not roll the schema back.</source>
        <translation>Откат тега не откатывает схему.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Tag copied</source>
        <translation>Тег скопирован</translation>
    </message>
    <message>
        <source>2 of 3</source>
        <translation>2 из 3</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Push rejected: main is protected. prod is not changed.</source>
        <translation>Отправка отклонена: ветка main защищена. prod не изменён.</translation>
    </message>
    <message>
        <source>Create pull request</source>
        <translation>Создать pull request</translation>
    </message>
</context>
<context>
    <name>GallerySheet</name>
    <message>
        <source>Promote academy to prod</source>
        <translation>Перенести academy в prod</translation>
    </message>
    <message>
        <source>Copies the image tag that was verified in dev. Nothing is rebuilt.</source>
        <translation>Копирует тег образа, проверенный в dev. Ничего не пересобирается.</translation>
    </message>
    <message>
        <source>Promote unlocks when all gates pass.</source>
        <translation>Перенос откроется, когда будут пройдены все проверки.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Promote to prod</source>
        <translation>Перенести в prod</translation>
    </message>
    <message>
        <source>The gates have not passed</source>
        <translation>Проверки не пройдены</translation>
    </message>
    <message>
        <source>Request approval</source>
        <translation>Запросить согласование</translation>
    </message>
    <message>
        <source>Canon lint</source>
        <translation>Линтер канона</translation>
    </message>
    <message>
        <source>0 errors</source>
        <translation>0 ошибок</translation>
    </message>
    <message>
        <source>dev is Healthy</source>
        <translation>dev: Healthy</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>passed</source>
        <translation>пройдена</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не пройдена</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущена</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>устарела</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>не подключено</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A check for screen readers: its title, its state, a detail.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a group of sites for screen readers.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выбрать все</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector of %1</source>
        <translation>Инспектор: %1</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Открыть %1 в браузере</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Закрыть инспектор</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Коммиты</translation>
    </message>
    <message>
        <source>Width of the inspector</source>
        <translation>Ширина инспектора</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Конфиг</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
</context>
<context>
    <name>InspectorCommit</name>
    <message>
        <source>%1
%2, %3</source>
        <extracomment>Of a commit: its first line, who wrote it, when.</extracomment>
        <translation>%1
%2, %3</translation>
    </message>
</context>
<context>
    <name>InspectorCommits</name>
    <message>
        <source>Commits waiting</source>
        <translation>Коммиты ждут переноса</translation>
    </message>
    <message>
        <source>No commits to show</source>
        <translation>Коммитов нет</translation>
    </message>
    <message>
        <source>Nothing waits before this site&apos;s next step.</source>
        <translation>Перед следующим шагом этого сайта ничего не ждёт.</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Коммиты</translation>
    </message>
    <message>
        <source>Filter commits</source>
        <translation>Фильтр коммитов</translation>
    </message>
    <message>
        <source>No commit matches the filter</source>
        <translation>Под фильтр не подходит ни один коммит</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Снять фильтр</translation>
    </message>
    <message>
        <source>Open the commit in the browser</source>
        <translation>Открыть коммит в браузере</translation>
    </message>
    <message>
        <source>The remote is not an https address</source>
        <translation>Адрес репозитория не https</translation>
    </message>
    <message>
        <source>Copy the commit id</source>
        <translation>Скопировать id коммита</translation>
    </message>
    <message>
        <source>Commit id copied</source>
        <translation>Id коммита скопирован</translation>
    </message>
</context>
<context>
    <name>InspectorConfig</name>
    <message>
        <source>Config</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Фильтр настроек</translation>
    </message>
    <message numerus="yes">
        <source>%n equal setting(s)</source>
        <extracomment>A switch: show the settings that all environments agree in.</extracomment>
        <translation>
            <numerusform>%n совпадает</numerusform>
            <numerusform>%n совпадают</numerusform>
            <numerusform>%n совпадают</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n отличается</numerusform>
            <numerusform>%n отличаются</numerusform>
            <numerusform>%n отличаются</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>InspectorConfigHead</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What is wrong with a file, and where: a path with line and column.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>InspectorEvent</name>
    <message>
        <source>%1 in %2, from %3 to %4, by %5, %6</source>
        <extracomment>A move of a tag for screen readers: kind, environment, old tag, new tag, person, age.</extracomment>
        <translation>%1 в %2, с %3 на %4, %5, %6</translation>
    </message>
    <message>
        <source>Copy from this move</source>
        <translation>Скопировать из этого события</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>InspectorFile</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A file for screen readers: environment, kind of file, its state.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>InspectorFiles</name>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Скопировать путь</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Путь скопирован</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Текст скопирован</translation>
    </message>
</context>
<context>
    <name>InspectorFinding</name>
    <message>
        <source>%1, %2, line %3: %4</source>
        <extracomment>A finding for screen readers: severity, rule, line, what is wrong</extracomment>
        <translation>%1, %2, строка %3: %4</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>A line of a file, then what is wrong there</extracomment>
        <translation>Строка %1: %2</translation>
    </message>
</context>
<context>
    <name>InspectorFindings</name>
    <message>
        <source>%1: %2. Show them</source>
        <extracomment>For screen readers: &quot;2 findings&quot;, &quot;1 error, 1 note&quot;</extracomment>
        <translation>%1: %2. Показать их</translation>
    </message>
</context>
<context>
    <name>InspectorHistory</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>No moves</source>
        <translation>Событий нет</translation>
    </message>
    <message>
        <source>No tag of this site has been changed yet.</source>
        <translation>Теги этого сайта ещё не менялись.</translation>
    </message>
    <message>
        <source>Copy the new tag</source>
        <translation>Скопировать новый тег</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Его нет</translation>
    </message>
    <message>
        <source>Tag copied</source>
        <translation>Тег скопирован</translation>
    </message>
    <message>
        <source>Copy the old tag</source>
        <translation>Скопировать старый тег</translation>
    </message>
    <message>
        <source>Copy the commit id</source>
        <translation>Скопировать id коммита</translation>
    </message>
    <message>
        <source>Commit id copied</source>
        <translation>Id коммита скопирован</translation>
    </message>
</context>
<context>
    <name>InspectorNode</name>
    <message>
        <source>Copy the tag of %1</source>
        <translation>Скопировать тег %1</translation>
    </message>
    <message>
        <source>Tag copied</source>
        <translation>Тег скопирован</translation>
    </message>
</context>
<context>
    <name>InspectorOverview</name>
    <message>
        <source>Gates %1</source>
        <extracomment>%1 is a step: dev → prod</extracomment>
        <translation>Проверки: %1</translation>
    </message>
    <message>
        <source>Commits waiting</source>
        <translation>Коммиты ждут переноса</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Показать все: %1</translation>
    </message>
    <message>
        <source>Some files of this site are missing.</source>
        <translation>Не хватает некоторых файлов этого сайта.</translation>
    </message>
    <message>
        <source>It cannot run like this, or not everywhere. The missing files can be made like those of another site.</source>
        <translation>Так он не запустится или запустится не везде. Недостающие файлы можно создать по образцу другого сайта.</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Дополнить…</translation>
    </message>
</context>
<context>
    <name>InspectorSetting</name>
    <message>
        <source>not set</source>
        <translation>не задан</translation>
    </message>
</context>
<context>
    <name>KeysRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>or</source>
        <extracomment>Between two keys of which each does the same</extracomment>
        <translation>или</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>Letters act in the Latin and in the Russian layout, wherever no text is typed.</source>
        <translation>Буквы действуют в латинской и в русской раскладке везде, где не набирается текст.</translation>
    </message>
    <message>
        <source>Single letters are switched off in the settings.</source>
        <translation>Клавиши-буквы выключены в настройках.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Slipway</source>
        <translation>%1 – Slipway</translation>
    </message>
    <message>
        <source>Slipway</source>
        <translation>Slipway</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of an area for screen readers: its title and how many things wait there.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NewSiteAnswers</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>NewSiteChecks</name>
    <message>
        <source>To decide</source>
        <translation>Решить</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n место</numerusform>
            <numerusform>%n места</numerusform>
            <numerusform>%n мест</numerusform>
        </translation>
    </message>
    <message>
        <source>Lint</source>
        <translation>Проверка правил</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>проверяется</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken from %1 and the other sites</source>
        <translation>Взято у %1 и других сайтов</translation>
    </message>
    <message>
        <source>Taken from the other sites</source>
        <translation>Взято у других сайтов</translation>
    </message>
    <message>
        <source>Change sibling</source>
        <translation>Сменить образец</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Before the first sync</source>
        <translation>До первой синхронизации</translation>
    </message>
    <message>
        <source>to be done elsewhere</source>
        <translation>делается в других местах</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>здесь не узнать</translation>
    </message>
    <message>
        <source>Once it is there</source>
        <translation>Что будет сразу после</translation>
    </message>
    <message>
        <source>Show what helm drew</source>
        <translation>Показать, что собрал helm</translation>
    </message>
    <message>
        <source>Ctrl M</source>
        <extracomment>The keys Control and M</extracomment>
        <translation>Ctrl M</translation>
    </message>
</context>
<context>
    <name>NewSiteCode</name>
    <message>
        <source>edited</source>
        <translation>правлен</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>новый файл</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Текст скопирован</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>Править вручную</translation>
    </message>
    <message>
        <source>Edited by hand: it stays as it is, whatever the answers say.</source>
        <translation>Правлен вручную: остаётся как есть, что бы ни говорили ответы.</translation>
    </message>
    <message>
        <source>Make it again…</source>
        <translation>Создать заново…</translation>
    </message>
    <message>
        <source>Make %1 again</source>
        <translation>Создать %1 заново</translation>
    </message>
    <message>
        <source>The file is made from the answers again. What was edited by hand in it is lost.</source>
        <translation>Файл будет создан из ответов заново. Ручные правки в нём пропадут.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Создать заново</translation>
    </message>
</context>
<context>
    <name>NewSiteEditor</name>
    <message>
        <source>Text of %1</source>
        <translation>Текст %1</translation>
    </message>
</context>
<context>
    <name>NewSiteField</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>several with commas between</source>
        <translation>несколько через запятую</translation>
    </message>
    <message>
        <source>on</source>
        <translation>вкл.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выкл.</translation>
    </message>
    <message>
        <source>Back to what follows from the rest</source>
        <translation>Вернуть значение, которое следует из остального</translation>
    </message>
</context>
<context>
    <name>NewSiteFileRow</name>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <extracomment>A planned file for screen readers: its path, its number of lines, what was found in it.</extracomment>
        <translation>
            <numerusform>%1, %n строка</numerusform>
            <numerusform>%1, %n строки</numerusform>
            <numerusform>%1, %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>правлен</translation>
    </message>
</context>
<context>
    <name>NewSiteFiles</name>
    <message>
        <source>Your answers</source>
        <translation>Ваши ответы</translation>
    </message>
    <message>
        <source>Edit answers</source>
        <translation>Изменить ответы</translation>
    </message>
</context>
<context>
    <name>NewSiteFooter</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>This is the first step</source>
        <translation>Это первый шаг</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>NewSitePage</name>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Сохранить черновик</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <extracomment>The keys Control and S</extracomment>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Back to the board, the draft is kept</source>
        <translation>Назад к доске, черновик останется</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>What was answered and edited for it is lost. The repository is not changed.</source>
        <translation>Ответы и правки пропадут. Репозиторий не изменится.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>NewSitePublish</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;6 new files&quot;, %2 &quot;141 lines&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NewSiteQuestion</name>
    <message>
        <source>Write %1</source>
        <extracomment>%1 is a text for the file</extracomment>
        <translation>Записать %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <extracomment>%1 is a text in the file</extracomment>
        <translation>Оставить %1</translation>
    </message>
    <message>
        <source>Another text</source>
        <translation>Другой текст</translation>
    </message>
    <message>
        <source>Another text, then Enter</source>
        <translation>Другой текст, затем Enter</translation>
    </message>
</context>
<context>
    <name>NewSiteRemark</name>
    <message>
        <source>Error: %1</source>
        <translation>Ошибка: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Замечание: %1</translation>
    </message>
</context>
<context>
    <name>NewSiteReview</name>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
</context>
<context>
    <name>NewSiteSibling</name>
    <message>
        <source>Where the files come from</source>
        <translation>Откуда взять файлы</translation>
    </message>
    <message>
        <source>Like a site</source>
        <translation>Как у сайта</translation>
    </message>
    <message>
        <source>From the templates</source>
        <translation>Из шаблонов</translation>
    </message>
    <message>
        <source>Its files with the new name at exactly the places where its own occurs; comments and order stay.</source>
        <translation>Его файлы с новым именем ровно там, где стоит его собственное; комментарии и порядок остаются.</translation>
    </message>
    <message>
        <source>The templates of the canon, or those of this repository in .slipway/templates.</source>
        <translation>Шаблоны канона или шаблоны этого репозитория из .slipway/templates.</translation>
    </message>
    <message>
        <source>Find a site</source>
        <translation>Найти сайт</translation>
    </message>
    <message>
        <source>Made like</source>
        <translation>По образцу</translation>
    </message>
</context>
<context>
    <name>NewSiteStep</name>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>current</source>
        <translation>текущий</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>требует внимания</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <extracomment>A step of the wizard for screen readers: its number, title and state.</extracomment>
        <translation>%1. %2, %3</translation>
    </message>
</context>
<context>
    <name>NewSiteSteps</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>No sites in this repository</source>
        <translation>В этом репозитории нет сайтов</translation>
    </message>
    <message>
        <source>There is no YAML file in the release and env folders of branch %1.</source>
        <translation>В папках release и env ветки %1 нет ни одного файла YAML.</translation>
    </message>
    <message>
        <source>Open another repository…</source>
        <translation>Открыть другой репозиторий…</translation>
    </message>
    <message>
        <source>No site matches the filter</source>
        <translation>Под фильтр не подходит ни один сайт</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Снять фильтр</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) checked</source>
        <translation>
            <numerusform>Отмечен %n сайт</numerusform>
            <numerusform>Отмечено %n сайта</numerusform>
            <numerusform>Отмечено %n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>None of the checked sites has something to promote.</source>
        <translation>Среди отмеченных сайтов переносить нечего.</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <source>Give the first environment of each checked site the release of its last one</source>
        <translation>Дать первому окружению каждого отмеченного сайта релиз последнего</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Новый сайт</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>How it is published</source>
        <translation>Как опубликовать</translation>
    </message>
    <message>
        <source>Commit to %1, and push</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Закоммитить в %1 и отправить</translation>
    </message>
    <message>
        <source>Commit to %1</source>
        <translation>Коммит в %1</translation>
    </message>
    <message>
        <source>Request approval, on a branch of its own</source>
        <translation>Запросить согласование, в отдельной ветке</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>a paragraph of the message, may be empty</source>
        <translation>абзац сообщения, можно оставить пустым</translation>
    </message>
    <message>
        <source>Note for the commit message</source>
        <translation>Примечание к сообщению коммита</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Сообщение коммита</translation>
    </message>
    <message>
        <source>to a branch of its own</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>в отдельную ветку</translation>
    </message>
    <message>
        <source>to %1, then push</source>
        <translation>в %1, затем отправка</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>в %1</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Проверки</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Доверять этому серверу</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Asked by ssh. A key that you trust is remembered by ssh.</source>
        <translation>Спрашивает ssh. Ключ, которому вы доверились, запомнит ssh.</translation>
    </message>
    <message>
        <source>Asked by git. The answer is kept in memory only.</source>
        <translation>Спрашивает git. Ответ хранится только в памяти.</translation>
    </message>
    <message>
        <source>For the remote of %1</source>
        <extracomment>%1 is a repository: its folder or URL</extracomment>
        <translation>Для удалённого репозитория %1</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pipeline</source>
        <translation>Конвейер</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Сохранённые виды</translation>
    </message>
    <message>
        <source>Remove the view %1</source>
        <translation>Удалить вид %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Активность</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Согласования</translation>
    </message>
    <message>
        <source>Canon</source>
        <translation>Канон</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Новый сайт</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
</context>
<context>
    <name>RemovalBody</name>
    <message>
        <source>%1  %2</source>
        <extracomment>A line of a file: its place, then its text</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Which environment</source>
        <translation>Какое окружение</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Что будет удалено</translation>
    </message>
    <message>
        <source>The application&apos;s source goes too</source>
        <translation>Исходники приложения тоже удаляются</translation>
    </message>
    <message>
        <source>Files that lose some lines</source>
        <translation>Файлы, из которых уйдут строки</translation>
    </message>
    <message>
        <source>Still speaks of it, and stays as it is</source>
        <translation>Упоминает его и остаётся как есть</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что произойдёт</translation>
    </message>
</context>
<context>
    <name>RemovalSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>RequestActs</name>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>What somebody did to a request: who and what, their words, when</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>RequestAnswer</name>
    <message>
        <source>%1. %2</source>
        <extracomment>May this person approve, and why</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>What this approval covers</source>
        <translation>На что даётся согласование</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Активность</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Comment, optional. Required when you decline.</source>
        <translation>Комментарий по желанию. При отклонении обязателен.</translation>
    </message>
    <message>
        <source>Say why you decline, then decline.</source>
        <translation>Напишите, почему отклоняете, и затем отклоните.</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Отправить комментарий</translation>
    </message>
</context>
<context>
    <name>RequestBody</name>
    <message>
        <source>No words were added.</source>
        <translation>Без пояснений.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Что переносится</translation>
    </message>
    <message>
        <source>File change</source>
        <translation>Изменение файла</translation>
    </message>
</context>
<context>
    <name>RequestHead</name>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Approve only</source>
        <translation>Только согласовать</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Approvals</source>
        <translation>Согласования</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Какие запросы</translation>
    </message>
    <message>
        <source>For me %1</source>
        <translation>Мне %1</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Мне</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Мои %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>The requests could not be read</source>
        <translation>Не удалось прочитать запросы</translation>
    </message>
    <message>
        <source>Nothing is asked for</source>
        <translation>Ничего не запрошено</translation>
    </message>
    <message>
        <source>Shift P on the board asks others for a promotion.</source>
        <translation>Shift P на доске запрашивает перенос у других.</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>A request for screen readers: what, its tag, who asks, how it stands</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>You are the author</source>
        <translation>Вы автор</translation>
    </message>
</context>
<context>
    <name>RequestSite</name>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A site of a request: name, tag before, tag after, or why it cannot move</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>tag before, tag after</extracomment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>ReviewChanges</name>
    <message>
        <source>Review the new tag</source>
        <translation>Проверить новый тег</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Что переносится</translation>
    </message>
    <message>
        <source>Config differences</source>
        <translation>Различия настроек</translation>
    </message>
    <message>
        <source>env layer, not copied with a release</source>
        <translation>env-слой, с релизом не копируется</translation>
    </message>
</context>
<context>
    <name>ReviewChoice</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReviewChoices</name>
    <message>
        <source>Nothing to choose from</source>
        <translation>Выбирать не из чего</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Tag of the image, for example 4744c759b0e4-r1</source>
        <translation>Тег образа, например 4744c759b0e4-r1</translation>
    </message>
    <message>
        <source>Show what would be written</source>
        <translation>Показать, что будет записано</translation>
    </message>
    <message>
        <source>Type a tag first</source>
        <translation>Сначала введите тег</translation>
    </message>
    <message>
        <source>Tags it had before</source>
        <translation>Теги, которые здесь уже были</translation>
    </message>
</context>
<context>
    <name>ReviewCommits</name>
    <message numerus="yes">
        <source>Show all %n commit(s)</source>
        <translation>
            <numerusform>Показать %n коммит</numerusform>
            <numerusform>Показать все %n коммита</numerusform>
            <numerusform>Показать все %n коммитов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDifferences</name>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
</context>
<context>
    <name>ReviewEvidence</name>
    <message>
        <source>Gates</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>%1 To promote all the same, say why; the reason goes into the commit.</source>
        <translation>%1. Чтобы всё же перенести, укажите причину: она попадёт в коммит.</translation>
    </message>
    <message>
        <source>Reason for the override</source>
        <translation>Причина обхода проверки</translation>
    </message>
    <message>
        <source>What will be committed</source>
        <translation>Что войдёт в коммит</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Сообщение коммита</translation>
    </message>
    <message>
        <source>to %1, then push</source>
        <translation>в %1, затем отправка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>optional, goes into the commit</source>
        <translation>необязательно, попадёт в коммит</translation>
    </message>
    <message>
        <source>to a branch of its own</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>в отдельную ветку</translation>
    </message>
</context>
<context>
    <name>ReviewMessage</name>
    <message>
        <source>Commit message</source>
        <translation>Сообщение коммита</translation>
    </message>
</context>
<context>
    <name>ReviewReason</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Why? It stands in the repository, for everybody to read</source>
        <translation>Почему? Это будет в репозитории, прочтут все</translation>
    </message>
    <message>
        <source>Keep %1 from coming back, in the same commit</source>
        <translation>Не пускать %1 обратно, тем же коммитом</translation>
    </message>
    <message>
        <source>Reason for the block</source>
        <translation>Причина запрета</translation>
    </message>
    <message>
        <source>Why is it not to come back?</source>
        <translation>Почему ему нельзя возвращаться?</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>The review could not be read</source>
        <translation>Не удалось прочитать данные для проверки</translation>
    </message>
    <message>
        <source>Reading what would move</source>
        <translation>Читаем, что будет перенесено</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Выбрать другой</translation>
    </message>
    <message>
        <source>Copy the request as text, for a colleague</source>
        <translation>Скопировать запрос текстом, для коллеги</translation>
    </message>
    <message>
        <source>Request copied</source>
        <translation>Запрос скопирован</translation>
    </message>
    <message>
        <source>Ask others</source>
        <translation>Запросить</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Перенести</translation>
    </message>
</context>
<context>
    <name>ReviewSites</name>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
    <message>
        <source>Promote %1</source>
        <translation>Перенести %1</translation>
    </message>
    <message>
        <source>One commit for all</source>
        <translation>Один коммит на всё</translation>
    </message>
    <message>
        <source>One commit each, stop at the first failure</source>
        <translation>По коммиту на сайт, до первой ошибки</translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>Image tag</source>
        <translation>Тег образа</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Was in %1</source>
        <extracomment>Row of the review: when the tag was in the environment before this one</extracomment>
        <translation>Был в %1</translation>
    </message>
    <message>
        <source>Domain and settings</source>
        <translation>Домен и настройки</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
</context>
<context>
    <name>ReviewTabs</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Проверки</translation>
    </message>
</context>
<context>
    <name>ReviewWarnings</name>
    <message>
        <source>What may break</source>
        <translation>Что может сломаться</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Something that may break: what, and where</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Copy the line for %1</source>
        <extracomment>%1 is an environment: copies the line that its env layer lacks</extracomment>
        <translation>Скопировать строку для %1</translation>
    </message>
    <message>
        <source>Line copied</source>
        <translation>Строка скопирована</translation>
    </message>
    <message>
        <source>Backup of %1 checked</source>
        <extracomment>%1 is an environment</extracomment>
        <translation>Резервная копия %1 проверена</translation>
    </message>
    <message>
        <source>Add to %1…</source>
        <extracomment>%1 is an environment: opens a sheet that adds the variable to its env layer</extracomment>
        <translation>Добавить в %1…</translation>
    </message>
    <message>
        <source>Add %1 to %2…</source>
        <extracomment>%1 is a variable, %2 an environment</extracomment>
        <translation>Добавить %1 в %2…</translation>
    </message>
</context>
<context>
    <name>RunLog</name>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Скопировать журнал</translation>
    </message>
    <message>
        <source>Log copied</source>
        <translation>Журнал скопирован</translation>
    </message>
</context>
<context>
    <name>RunNotes</name>
    <message>
        <source>How this runs</source>
        <translation>Как это происходит</translation>
    </message>
    <message>
        <source>A remote that has moved is read again, checked again and tried again for a minute.</source>
        <translation>Если удалённая ветка сдвинулась, она читается и проверяется заново; попытки повторяются в течение минуты.</translation>
    </message>
    <message>
        <source>If somebody else changed the same tag, or the release in front moved, it stops.</source>
        <translation>Если этот же тег изменил кто-то другой или сдвинулся исходный релиз, перенос останавливается.</translation>
    </message>
    <message>
        <source>Nothing is rolled back by itself.</source>
        <translation>Само по себе ничего не откатывается.</translation>
    </message>
</context>
<context>
    <name>RunOutcome</name>
    <message>
        <source>Copy commit id</source>
        <translation>Скопировать id коммита</translation>
    </message>
    <message>
        <source>Commit id copied</source>
        <translation>Id коммита скопирован</translation>
    </message>
    <message>
        <source>Open the merge request</source>
        <translation>Открыть запрос на слияние</translation>
    </message>
    <message>
        <source>Show the approvals</source>
        <translation>Показать согласования</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Back to the board</source>
        <translation>Назад к доске</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>Продолжить в фоне</translation>
    </message>
    <message>
        <source>Cancel before the push</source>
        <translation>Отменить до отправки</translation>
    </message>
    <message>
        <source>The push is under way. Undo is a new commit.</source>
        <translation>Идёт отправка. Вернуть можно будет новым коммитом.</translation>
    </message>
    <message>
        <source>← cancel leaves no trace</source>
        <translation>← отмена не оставит следов</translation>
    </message>
    <message>
        <source>pushed: undo with a new commit →</source>
        <translation>отправлено: вернуть можно новым коммитом →</translation>
    </message>
</context>
<context>
    <name>RunSites</name>
    <message>
        <source>Sites of this promotion</source>
        <translation>Сайты этого переноса</translation>
    </message>
</context>
<context>
    <name>RunbookLink</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the title of a page, %2 a chapter of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Runbook: %1, %2</source>
        <extracomment>For screen readers: a page and its chapter, then the file</extracomment>
        <translation>Runbook: %1, %2</translation>
    </message>
</context>
<context>
    <name>RunbookSheet</name>
    <message>
        <source>Copy the path</source>
        <translation>Скопировать путь</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Путь скопирован</translation>
    </message>
    <message>
        <source>The page cannot be shown</source>
        <translation>Страницу нельзя показать</translation>
    </message>
</context>
<context>
    <name>RunsElsewhere</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a branch, %2 what is done there or has stopped
----------
%1 is a repository, %2 what is done there or has stopped</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SaveViewSheet</name>
    <message>
        <source>Save as view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Filter, groups and order, kept on this computer and shown in the rail.</source>
        <translation>Фильтр, группы и порядок: хранятся на этом компьютере, видны слева.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Сначала введите имя.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Имя вида</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search sites, tags, commits, actions</source>
        <translation>Поиск сайтов, тегов, коммитов, действий</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>SettingSheet</name>
    <message>
        <source>read in %1</source>
        <extracomment>%1 is a place in a file: where the code reads the variable</extracomment>
        <translation>читается в %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Значение %1</translation>
    </message>
    <message>
        <source>Value; %1 has %2</source>
        <extracomment>%1 is an environment, %2 a value</extracomment>
        <translation>Значение; в %1 это %2</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Take the value of %1</source>
        <extracomment>%1 is an environment: its value is taken over</extracomment>
        <translation>Взять значение из %1</translation>
    </message>
    <message>
        <source>What will be committed</source>
        <translation>Что войдёт в коммит</translation>
    </message>
    <message>
        <source>one entry of the env layer</source>
        <translation>одна запись слоя env</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Сообщение коммита</translation>
    </message>
    <message>
        <source>to a branch of its own</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>в отдельную ветку</translation>
    </message>
    <message>
        <source>to %1, then push</source>
        <translation>в %1, затем отправка</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>SettingsAppearance</name>
    <message>
        <source>Appearance and keys</source>
        <translation>Вид и клавиши</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Switches at once.</source>
        <translation>Переключается сразу.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Rows grow with it.</source>
        <translation>Строки растут вместе с ним.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Меньше движения</translation>
    </message>
    <message>
        <source>Nothing turns, slides or fades.</source>
        <translation>Ничего не вращается, не скользит и не тает.</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Одиночные клавиши</translation>
    </message>
    <message>
        <source>J and K move, P opens the review, / filters. Off: only keys with Ctrl or Alt and the arrows act.</source>
        <translation>J и K двигают, P открывает проверку, / фильтрует. Если выключить, действуют только клавиши с Ctrl или Alt и стрелки.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Slipway %1. Apache-2.0. It sends nothing anywhere but git&apos;s own fetch and push.</source>
        <translation>Slipway %1. Apache-2.0. В сеть уходит только то, что git получает и отправляет.</translation>
    </message>
</context>
<context>
    <name>SettingsRepository</name>
    <message>
        <source>This repository</source>
        <translation>Этот репозиторий</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Ветка</translation>
    </message>
    <message>
        <source>Where promotions are pushed to. Choose another in the top bar.</source>
        <translation>Сюда отправляются переносы. Другую можно выбрать в верхней строке.</translation>
    </message>
    <message>
        <source>Fetch every minute</source>
        <translation>Получать из git каждую минуту</translation>
    </message>
    <message>
        <source>Commits are made by</source>
        <translation>Автор коммитов</translation>
    </message>
    <message>
        <source>From git&apos;s user.name and user.email. Slipway signs where git does, and pushes with your own login.</source>
        <translation>Из user.name и user.email в git. Slipway подписывает там же, где git, и отправляет под вашим именем.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задан</translation>
    </message>
    <message>
        <source>Nobody yet. Slipway asks before the first commit and keeps it in git&apos;s user.name and user.email.</source>
        <translation>Пока никто. Slipway спросит перед первым коммитом и сохранит ответ в user.name и user.email git.</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Задать…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
</context>
<context>
    <name>SettingsWorkspaces</name>
    <message>
        <source>Repositories</source>
        <translation>Репозитории</translation>
    </message>
    <message>
        <source>Forgetting one takes it out of this list; its files stay where they are.</source>
        <translation>«Забыть» убирает из этого списка; файлы остаются на месте.</translation>
    </message>
    <message>
        <source>moved or deleted: %1</source>
        <translation>перенесён или удалён: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <translation>Этой папки больше нет.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>открыт сейчас</translation>
    </message>
    <message>
        <source>Another repository</source>
        <translation>Другой репозиторий</translation>
    </message>
    <message>
        <source>A folder, a URL, or the demo.</source>
        <translation>Папка, адрес или демо.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Открыть другой…</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SiteChecklist</name>
    <message>
        <source>Before the first sync</source>
        <translation>До первой синхронизации</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Всё готово</translation>
    </message>
    <message>
        <source>Some of it is not ticked yet</source>
        <translation>Не всё ещё отмечено</translation>
    </message>
</context>
<context>
    <name>SiteMenu</name>
    <message>
        <source>Review promotion…</source>
        <translation>Проверить перенос…</translation>
    </message>
    <message>
        <source>Nothing to promote</source>
        <translation>Переносить нечего</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Показать подробности</translation>
    </message>
    <message>
        <source>Open the site in the browser</source>
        <translation>Открыть сайт в браузере</translation>
    </message>
    <message>
        <source>No host is known</source>
        <translation>Адрес неизвестен</translation>
    </message>
    <message>
        <source>Check or uncheck</source>
        <translation>Отметить или снять отметку</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Only sites of project %1</source>
        <translation>Только сайты проекта %1</translation>
    </message>
    <message>
        <source>No Argo CD project is known</source>
        <translation>Проект Argo CD неизвестен</translation>
    </message>
    <message>
        <source>Copy the site&apos;s name</source>
        <translation>Скопировать имя сайта</translation>
    </message>
    <message>
        <source>Name copied</source>
        <translation>Имя скопировано</translation>
    </message>
    <message>
        <source>Copy the tag of %1</source>
        <translation>Скопировать тег %1</translation>
    </message>
    <message>
        <source>Tag of %1 copied</source>
        <translation>Тег %1 скопирован</translation>
    </message>
    <message>
        <source>Roll back %1…</source>
        <translation>Откатить %1…</translation>
    </message>
    <message>
        <source>Reset to the release of the last environment…</source>
        <translation>Вернуть к релизу последнего окружения…</translation>
    </message>
    <message>
        <source>The first and the last environment have the same release</source>
        <translation>В первом и последнем окружении один релиз</translation>
    </message>
    <message>
        <source>Set the release of %1…</source>
        <translation>Задать релиз %1…</translation>
    </message>
    <message>
        <source>Resolve the divergence…</source>
        <translation>Устранить расхождение…</translation>
    </message>
    <message>
        <source>The site has not diverged</source>
        <translation>Сайт не разошёлся</translation>
    </message>
    <message>
        <source>End the hold…</source>
        <translation>Снять удержание…</translation>
    </message>
    <message>
        <source>Hold it as it is…</source>
        <translation>Удержать как есть…</translation>
    </message>
    <message>
        <source>Discard the drift of %1…</source>
        <translation>Сбросить дрейф %1…</translation>
    </message>
    <message>
        <source>Complete the missing files…</source>
        <translation>Дополнить недостающие файлы…</translation>
    </message>
    <message>
        <source>None of the site&apos;s files is missing</source>
        <translation>Все файлы сайта на месте</translation>
    </message>
    <message>
        <source>Remove the site…</source>
        <translation>Удалить сайт…</translation>
    </message>
</context>
<context>
    <name>SiteRow</name>
    <message>
        <source>Check %1</source>
        <translation>Отметить %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n сайт</numerusform>
            <numerusform>%n сайта</numerusform>
            <numerusform>%n сайтов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Application(s)</source>
        <translation>
            <numerusform>%n приложение</numerusform>
            <numerusform>%n приложения</numerusform>
            <numerusform>%n приложений</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Review promotion</source>
        <translation>Проверить и перенести</translation>
    </message>
    <message>
        <source>Commit %1, %2</source>
        <translation>Коммит %1, %2</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Согласовать</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <extracomment>The keys Control and Enter</extracomment>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Дальше</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>StepperStep</name>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A step for screen readers: its title, its state, a detail.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Tabs</source>
        <translation>Вкладки</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a tab for screen readers: its title and how many things it holds.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
    <message>
        <source>made-up sites on this computer, promote freely</source>
        <translation>вымышленные сайты, переносите свободно</translation>
    </message>
    <message>
        <source>Reset demo</source>
        <translation>Сбросить демо</translation>
    </message>
    <message>
        <source>A promotion is running.</source>
        <translation>Идёт перенос.</translation>
    </message>
    <message>
        <source>Fetch failed</source>
        <translation>Не удалось получить</translation>
    </message>
    <message>
        <source>Git only</source>
        <translation>Только git</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Получить из git</translation>
    </message>
    <message>
        <source>History rewritten</source>
        <translation>История переписана</translation>
    </message>
</context>
<context>
    <name>WorkspacePicker</name>
    <message>
        <source>Repository %1, branch %2</source>
        <translation>Репозиторий %1, ветка %2</translation>
    </message>
    <message>
        <source>Open another repository…</source>
        <translation>Открыть другой репозиторий…</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>No repository is open.</source>
        <translation>Репозиторий не открыт.</translation>
    </message>
    <message>
        <source>No site has the focus.</source>
        <translation>Ни один сайт не выбран.</translation>
    </message>
    <message>
        <source>Nothing to promote.</source>
        <translation>Переносить нечего.</translation>
    </message>
    <message>
        <source>No site is checked.</source>
        <translation>Ни один сайт не отмечен.</translation>
    </message>
    <message>
        <source>No filter is set.</source>
        <translation>Фильтр не задан.</translation>
    </message>
    <message>
        <source>No host is known.</source>
        <translation>Адрес сайта неизвестен.</translation>
    </message>
    <message>
        <source>No Argo CD project is known.</source>
        <translation>Проект Argo CD неизвестен.</translation>
    </message>
    <message>
        <source>The review does not allow it.</source>
        <translation>Проверки этого не разрешают.</translation>
    </message>
    <message>
        <source>Nothing has changed since you looked.</source>
        <translation>С вашего прошлого просмотра ничего не изменилось.</translation>
    </message>
    <message>
        <source>No promotion can be cancelled now.</source>
        <translation>Сейчас отменять нечего.</translation>
    </message>
    <message>
        <source>Promote the checked sites…</source>
        <translation>Перенести отмеченные сайты…</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>В списке</translation>
    </message>
    <message>
        <source>The site with the focus</source>
        <translation>Выбранный сайт</translation>
    </message>
    <message>
        <source>Filter and order</source>
        <translation>Фильтр и порядок</translation>
    </message>
    <message>
        <source>Review and promotion</source>
        <translation>Проверка и перенос</translation>
    </message>
    <message>
        <source>Find and do anything</source>
        <translation>Найти и выполнить что угодно</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Получить из git</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая панель</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Quit Slipway</source>
        <translation>Выйти из Slipway</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Оформление как в системе</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Светлое оформление</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Тёмное оформление</translation>
    </message>
    <message>
        <source>English texts</source>
        <translation>Язык: английский</translation>
    </message>
    <message>
        <source>Russian texts</source>
        <translation>Язык: русский</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвейер</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Back from the settings</source>
        <translation>Назад из настроек</translation>
    </message>
    <message>
        <source>Another repository…</source>
        <translation>Другой репозиторий…</translation>
    </message>
    <message>
        <source>Next site</source>
        <translation>Следующий сайт</translation>
    </message>
    <message>
        <source>Previous site</source>
        <translation>Предыдущий сайт</translation>
    </message>
    <message>
        <source>Check or uncheck the site</source>
        <translation>Отметить сайт или снять отметку</translation>
    </message>
    <message>
        <source>Check or uncheck %1</source>
        <translation>Отметить %1 или снять отметку</translation>
    </message>
    <message>
        <source>Check while moving</source>
        <translation>Отмечать, двигаясь по списку</translation>
    </message>
    <message>
        <source>Check all sites that are shown</source>
        <translation>Отметить все показанные сайты</translation>
    </message>
    <message>
        <source>Clear the check marks</source>
        <translation>Снять отметки</translation>
    </message>
    <message>
        <source>Close, clear the check marks, clear the filter</source>
        <translation>Закрыть, снять отметки, сбросить фильтр</translation>
    </message>
    <message>
        <source>Review the promotion…</source>
        <translation>Проверить перенос…</translation>
    </message>
    <message>
        <source>Promote %1 to %2…</source>
        <translation>Перенести %1 в %2…</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Показать подробности</translation>
    </message>
    <message>
        <source>Show the details of %1</source>
        <translation>Показать подробности о %1</translation>
    </message>
    <message>
        <source>Open the site in the browser</source>
        <translation>Открыть сайт в браузере</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Открыть %1 в браузере</translation>
    </message>
    <message>
        <source>Copy the newest tag</source>
        <translation>Скопировать новейший тег</translation>
    </message>
    <message>
        <source>Copy the newest tag of %1</source>
        <translation>Скопировать новейший тег %1</translation>
    </message>
    <message>
        <source>Copy the site&apos;s name</source>
        <translation>Скопировать имя сайта</translation>
    </message>
    <message>
        <source>Copy the name %1</source>
        <translation>Скопировать имя %1</translation>
    </message>
    <message>
        <source>Menu of the site</source>
        <translation>Меню сайта</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Показать или скрыть инспектор</translation>
    </message>
    <message>
        <source>Previous tab of the inspector</source>
        <translation>Предыдущая вкладка инспектора</translation>
    </message>
    <message>
        <source>Next tab of the inspector</source>
        <translation>Следующая вкладка инспектора</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Фильтровать список</translation>
    </message>
    <message>
        <source>Show all sites</source>
        <translation>Показать все сайты</translation>
    </message>
    <message>
        <source>Only promotable sites</source>
        <translation>Только те, что можно переносить</translation>
    </message>
    <message>
        <source>Only sites that need attention</source>
        <translation>Только требующие внимания</translation>
    </message>
    <message>
        <source>Only sites not released yet</source>
        <translation>Только ещё не выпускавшиеся</translation>
    </message>
    <message>
        <source>Only sites in sync</source>
        <translation>Только совпадающие</translation>
    </message>
    <message>
        <source>Only sites that changed since you looked</source>
        <translation>Только изменившиеся с вашего прошлого просмотра</translation>
    </message>
    <message>
        <source>I have seen what changed</source>
        <translation>Отметить изменения просмотренными</translation>
    </message>
    <message>
        <source>Only sites of the same Argo CD project</source>
        <translation>Только сайты того же проекта Argo CD</translation>
    </message>
    <message>
        <source>Only sites of the Argo CD project of %1</source>
        <translation>Только сайты проекта Argo CD, где %1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Сбросить фильтр</translation>
    </message>
    <message>
        <source>Save the filter as a view…</source>
        <translation>Сохранить фильтр как вид…</translation>
    </message>
    <message>
        <source>Group by state</source>
        <translation>Группы по состоянию</translation>
    </message>
    <message>
        <source>Group by Argo CD project</source>
        <translation>Группы по проекту Argo CD</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Без групп</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Сначала те, что дольше ждут</translation>
    </message>
    <message>
        <source>In order of names</source>
        <translation>По именам</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Сначала недавно изменённые</translation>
    </message>
    <message>
        <source>Compact or comfortable rows</source>
        <translation>Плотные или просторные строки</translation>
    </message>
    <message>
        <source>Primary action of the sheet</source>
        <translation>Главное действие окна</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Back from the promotion to the board</source>
        <translation>От переноса назад к доске</translation>
    </message>
    <message>
        <source>Cancel the promotion before its push</source>
        <translation>Отменить перенос до отправки</translation>
    </message>
    <message>
        <source>The first and the last environment have the same release.</source>
        <translation>В первом и последнем окружении один релиз.</translation>
    </message>
    <message>
        <source>The site has not diverged.</source>
        <translation>Сайт не разошёлся.</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Откатить…</translation>
    </message>
    <message>
        <source>Roll back %1…</source>
        <translation>Откатить %1…</translation>
    </message>
    <message>
        <source>Reset to the release of the last environment…</source>
        <translation>Вернуть к релизу последнего окружения…</translation>
    </message>
    <message>
        <source>Reset %1 to the release of its last environment…</source>
        <translation>Вернуть %1 к релизу последнего окружения…</translation>
    </message>
    <message>
        <source>Set the first environment&apos;s release…</source>
        <translation>Задать релиз первого окружения…</translation>
    </message>
    <message>
        <source>Set the release of %1 in its first environment…</source>
        <translation>Задать релиз %1 в первом окружении…</translation>
    </message>
    <message>
        <source>Resolve the divergence…</source>
        <translation>Устранить расхождение…</translation>
    </message>
    <message>
        <source>Resolve the divergence of %1…</source>
        <translation>Устранить расхождение %1…</translation>
    </message>
    <message>
        <source>Show or hide the activity</source>
        <translation>Показать или скрыть активность</translation>
    </message>
    <message>
        <source>Nobody holds it.</source>
        <translation>Никто не удерживает.</translation>
    </message>
    <message>
        <source>It is held already.</source>
        <translation>Уже удерживается.</translation>
    </message>
    <message>
        <source>You cannot approve this request.</source>
        <translation>Вы не можете согласовать этот запрос.</translation>
    </message>
    <message>
        <source>The request cannot be carried out now.</source>
        <translation>Сейчас запрос нельзя выполнить.</translation>
    </message>
    <message>
        <source>You cannot decline this request.</source>
        <translation>Вы не можете отклонить этот запрос.</translation>
    </message>
    <message>
        <source>Only who asked can withdraw a request.</source>
        <translation>Отозвать запрос может только его автор.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Согласования</translation>
    </message>
    <message>
        <source>Ask others for the promotion…</source>
        <translation>Запросить перенос у других…</translation>
    </message>
    <message>
        <source>Ask others to promote %1 to %2…</source>
        <translation>Запросить перенос %1 в %2…</translation>
    </message>
    <message>
        <source>Hold the last environment…</source>
        <translation>Удержать последнее окружение…</translation>
    </message>
    <message>
        <source>Hold %1 as it is…</source>
        <translation>Удержать %1 как есть…</translation>
    </message>
    <message>
        <source>End the hold…</source>
        <translation>Снять удержание…</translation>
    </message>
    <message>
        <source>End the hold of %1…</source>
        <translation>Снять удержание %1…</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Следующий запрос</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>Предыдущий запрос</translation>
    </message>
    <message>
        <source>Approve and carry out</source>
        <translation>Согласовать и выполнить</translation>
    </message>
    <message>
        <source>Approve only</source>
        <translation>Только согласовать</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Back from the approvals to the board</source>
        <translation>Из согласований на доску</translation>
    </message>
    <message>
        <source>Discard the drift of the first environment…</source>
        <translation>Сбросить дрейф первого окружения…</translation>
    </message>
    <message>
        <source>Discard the drift of %1…</source>
        <translation>Сбросить дрейф %1…</translation>
    </message>
    <message>
        <source>No finding has the focus.</source>
        <translation>Ни одно замечание не в фокусе.</translation>
    </message>
    <message>
        <source>Canon</source>
        <translation>Канон</translation>
    </message>
    <message>
        <source>Next finding in the site&apos;s files</source>
        <translation>Следующее замечание в файлах сайта</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Следующая строка</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Предыдущая строка</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Open the file of the finding</source>
        <translation>Открыть файл замечания</translation>
    </message>
    <message>
        <source>Fold or open the group</source>
        <translation>Свернуть или развернуть группу</translation>
    </message>
    <message>
        <source>Show or hide the finding</source>
        <translation>Показать или скрыть замечание</translation>
    </message>
    <message>
        <source>Check the files again</source>
        <translation>Проверить файлы ещё раз</translation>
    </message>
    <message>
        <source>Read the rules</source>
        <translation>Читать правила</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Отобрать замечания</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Показать все замечания</translation>
    </message>
    <message>
        <source>Only errors</source>
        <translation>Только ошибки</translation>
    </message>
    <message>
        <source>Only warnings</source>
        <translation>Только предупреждения</translation>
    </message>
    <message>
        <source>Only notes</source>
        <translation>Только заметки</translation>
    </message>
    <message>
        <source>Group by rule</source>
        <translation>По правилам</translation>
    </message>
    <message>
        <source>Group by site</source>
        <translation>По сайтам</translation>
    </message>
    <message>
        <source>Group by file</source>
        <translation>По файлам</translation>
    </message>
    <message>
        <source>Close, clear the filter, back to the board</source>
        <translation>Закрыть, убрать отбор, назад к конвейеру</translation>
    </message>
    <message>
        <source>The finding has no fix.</source>
        <translation>У замечания нет исправления.</translation>
    </message>
    <message>
        <source>The fix cannot be written now.</source>
        <translation>Сейчас исправление записать нельзя.</translation>
    </message>
    <message>
        <source>No finding that could be ignored has the focus.</source>
        <translation>В фокусе нет замечания, которое можно не считать.</translation>
    </message>
    <message>
        <source>Nothing is safe to fix.</source>
        <translation>Безопасных исправлений нет.</translation>
    </message>
    <message>
        <source>Fix the finding</source>
        <translation>Исправить замечание</translation>
    </message>
    <message>
        <source>Write the fix</source>
        <translation>Записать исправление</translation>
    </message>
    <message>
        <source>Ignore the finding…</source>
        <translation>Не считать замечанием…</translation>
    </message>
    <message>
        <source>Fix all that is safe…</source>
        <translation>Исправить всё безопасное…</translation>
    </message>
    <message>
        <source>None of the site&apos;s files is missing.</source>
        <translation>Все файлы сайта на месте.</translation>
    </message>
    <message>
        <source>No new site is being described.</source>
        <translation>Новый сайт сейчас не создаётся.</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Новый сайт</translation>
    </message>
    <message>
        <source>Complete the missing files…</source>
        <translation>Дополнить недостающие файлы…</translation>
    </message>
    <message>
        <source>Complete the missing files of %1…</source>
        <translation>Дополнить недостающие файлы %1…</translation>
    </message>
    <message>
        <source>Next step, or publish</source>
        <translation>Следующий шаг или публикация</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Предыдущий шаг</translation>
    </message>
    <message>
        <source>Edit the file by hand</source>
        <translation>Править файл вручную</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Сохранить черновик</translation>
    </message>
    <message>
        <source>Another new site, this draft is kept</source>
        <translation>Ещё один новый сайт, этот черновик останется</translation>
    </message>
    <message>
        <source>Discard the draft…</source>
        <translation>Удалить черновик…</translation>
    </message>
    <message>
        <source>Back to the board, the draft is kept</source>
        <translation>Назад к доске, черновик останется</translation>
    </message>
    <message>
        <source>helm has drawn nothing of the new site.</source>
        <translation>helm ничего не собрал для нового сайта.</translation>
    </message>
    <message>
        <source>The environment cannot be written now.</source>
        <translation>Записать окружение сейчас нельзя.</translation>
    </message>
    <message>
        <source>Only an environment between the first and the last can go.</source>
        <translation>Удалить можно только окружение между первым и последним.</translation>
    </message>
    <message>
        <source>Add environment</source>
        <translation>Новое окружение</translation>
    </message>
    <message>
        <source>Add environment…</source>
        <translation>Добавить окружение…</translation>
    </message>
    <message>
        <source>Remove environment…</source>
        <translation>Удалить окружение…</translation>
    </message>
    <message>
        <source>Remove the site…</source>
        <translation>Удалить сайт…</translation>
    </message>
    <message>
        <source>Remove %1…</source>
        <translation>Удалить %1…</translation>
    </message>
    <message>
        <source>Show what helm drew</source>
        <translation>Показать, что собрал helm</translation>
    </message>
    <message>
        <source>Commit the environment, or request it</source>
        <translation>Закоммитить окружение или запросить</translation>
    </message>
    <message>
        <source>Next thing to say or to look at</source>
        <translation>Следующее, что указать или проверить</translation>
    </message>
    <message>
        <source>Back from the environment to the board</source>
        <translation>Из окружения обратно на доску</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Push rejected</source>
        <translation>Отправка отклонена</translation>
    </message>
    <message>
        <source>A tag has moved since your review</source>
        <translation>После просмотра тег сменился</translation>
    </message>
    <message>
        <source>The remote gave no answer</source>
        <translation>Сервер не ответил</translation>
    </message>
    <message>
        <source>The history was rewritten</source>
        <translation>История переписана</translation>
    </message>
    <message>
        <source>A gate is in the way</source>
        <translation>Мешает проверка</translation>
    </message>
    <message>
        <source>Nothing could be written</source>
        <translation>Записать не удалось</translation>
    </message>
    <message>
        <source>Review the new tag</source>
        <translation>Просмотреть новый тег</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>Просмотреть снова</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n сайт</numerusform>
            <numerusform>%n сайта</numerusform>
            <numerusform>%n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Ничего не требуется</translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>остановлен %n</numerusform>
            <numerusform>остановлено %n</numerusform>
            <numerusform>остановлено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>ничего не записано</translation>
    </message>
    <message>
        <source>what was pushed before stays</source>
        <translation>отправленное раньше остаётся</translation>
    </message>
    <message>
        <source>Interrupted, and looked up</source>
        <translation>Прервано, выяснено, чем кончилось</translation>
    </message>
    <message>
        <source>Somebody changed the same meanwhile</source>
        <translation>Кто-то тем временем изменил то же самое</translation>
    </message>
</context>
<context>
    <name>approvals</name>
    <message>
        <source>Done today</source>
        <translation>Сделано сегодня</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Ждут меня</translation>
    </message>
    <message>
        <source>Needs somebody else</source>
        <translation>Ждут другого</translation>
    </message>
    <message>
        <source>%1 of %2 approvals</source>
        <extracomment>approvals that a request has, of those that it needs</extracomment>
        <translation>Согласований: %1 из %2</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>согласовано</translation>
    </message>
    <message>
        <source>git checks pass</source>
        <translation>проверки git пройдены</translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s), none is demanded</source>
        <translation>
            <numerusform>%n согласование, не требуется</numerusform>
            <numerusform>%n согласования, не требуются</numerusform>
            <numerusform>%n согласований, не требуются</numerusform>
        </translation>
    </message>
    <message>
        <source>asked on %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>запрос от %1</translation>
    </message>
    <message>
        <source>It cannot be approved any more</source>
        <translation>Согласовать уже нельзя</translation>
    </message>
    <message>
        <source>You asked for this</source>
        <translation>Это ваш запрос</translation>
    </message>
    <message>
        <source>You approved this</source>
        <translation>Вы это согласовали</translation>
    </message>
    <message>
        <source>You may not approve this</source>
        <translation>Вы не можете это согласовать</translation>
    </message>
    <message>
        <source>Your approval would not count</source>
        <translation>Ваше согласование не засчитается</translation>
    </message>
    <message>
        <source>You may approve this</source>
        <translation>Вы можете это согласовать</translation>
    </message>
    <message>
        <source>Somebody else approves it. You can withdraw it, or carry it out once it is approved.</source>
        <translation>Согласует кто-то другой. Вы можете отозвать запрос или выполнить его после согласования.</translation>
    </message>
    <message>
        <source>It has what it needs and can be carried out.</source>
        <translation>Всё необходимое есть, можно выполнять.</translation>
    </message>
    <message>
        <source>It waits for others.</source>
        <translation>Ждёт других.</translation>
    </message>
    <message>
        <source>The policy names who may: you are not among them.</source>
        <translation>Политика называет, кому можно: вас среди них нет.</translation>
    </message>
    <message>
        <source>The policy counts approvals that are signed by a key of %1, and your git signs no commits (commit.gpgsign, gpg.format ssh).</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Политика засчитывает согласования, подписанные ключом из %1, а ваш git не подписывает коммиты (commit.gpgsign, gpg.format ssh).</translation>
    </message>
    <message>
        <source>You are not who asked, and have not answered yet.</source>
        <translation>Вы не автор запроса и ещё не отвечали.</translation>
    </message>
    <message>
        <source>Only exactly this. It lapses on %1.</source>
        <translation>Только именно на это. Истекает %1.</translation>
    </message>
    <message>
        <source>Only these tags. It falls away if %1 moves, or on %2.</source>
        <extracomment>%1 is an environment, %2 a time</extracomment>
        <translation>Только на эти теги. Теряет силу, если %1 сдвинется, или %2.</translation>
    </message>
    <message>
        <source>Only the tag %1. It falls away if %2 moves, or on %3.</source>
        <translation>Только на тег %1. Теряет силу, если %2 сдвинется, или %3.</translation>
    </message>
    <message>
        <source>It is not open.</source>
        <translation>Запрос не открыт.</translation>
    </message>
    <message>
        <source>An answer is on its way.</source>
        <translation>Ответ отправляется.</translation>
    </message>
    <message numerus="yes">
        <source>%n more approval(s) needed</source>
        <translation>
            <numerusform>Нужно ещё %n согласование</numerusform>
            <numerusform>Нужно ещё %n согласования</numerusform>
            <numerusform>Нужно ещё %n согласований</numerusform>
        </translation>
    </message>
    <message>
        <source>approved by you</source>
        <translation>согласовали вы</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>согласовал(а) %1</translation>
    </message>
    <message>
        <source>declined by you</source>
        <translation>отклонили вы</translation>
    </message>
    <message>
        <source>declined by %1</source>
        <translation>отклонено, %1</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозван</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>%1: approved, signed</source>
        <extracomment>%1 is a person, or &quot;You&quot;</extracomment>
        <translation>%1: согласовано, подписано</translation>
    </message>
    <message>
        <source>%1: approved, as claimed by git</source>
        <translation>%1: согласовано, по словам git</translation>
    </message>
    <message>
        <source>%1: declined</source>
        <translation>%1: отклонено</translation>
    </message>
    <message>
        <source>%1: withdrawn</source>
        <translation>%1: отозвано</translation>
    </message>
    <message>
        <source>%1: comment</source>
        <translation>%1: комментарий</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 в %2</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) to %1</source>
        <translation>
            <numerusform>%n сайт в %1</numerusform>
            <numerusform>%n сайта в %1</numerusform>
            <numerusform>%n сайтов в %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n коммит</numerusform>
            <numerusform>%n коммита</numerusform>
            <numerusform>%n коммитов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n сайт</numerusform>
            <numerusform>%n сайта</numerusform>
            <numerusform>%n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>истёк</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>выполнен</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>изменён вручную</translation>
    </message>
    <message>
        <source>%1: asked</source>
        <translation>%1: запрос</translation>
    </message>
    <message>
        <source>Approve and promote</source>
        <translation>Согласовать и перенести</translation>
    </message>
    <message>
        <source>Promote now</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Approve and roll back</source>
        <translation>Согласовать и откатить</translation>
    </message>
    <message>
        <source>Roll back now</source>
        <translation>Откатить</translation>
    </message>
    <message>
        <source>Approve and carry out</source>
        <translation>Согласовать и выполнить</translation>
    </message>
    <message>
        <source>Carry out now</source>
        <translation>Выполнить</translation>
    </message>
    <message>
        <source>Migrations come with it: check the backup, and tick it.</source>
        <translation>С ним идут миграции: проверьте резервную копию и отметьте.</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>Needs attention</source>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>Attention</source>
        <comment>filter chip</comment>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Promotable</source>
        <translation>Можно переносить</translation>
    </message>
    <message>
        <source>Promotable</source>
        <comment>filter chip</comment>
        <translation>Можно переносить</translation>
    </message>
    <message>
        <source>Not released yet</source>
        <translation>Ещё не выпускались</translation>
    </message>
    <message>
        <source>Not released</source>
        <comment>filter chip</comment>
        <translation>Не выпускались</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>In sync</source>
        <comment>filter chip</comment>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter chip: all sites</comment>
        <translation>Все</translation>
    </message>
    <message>
        <source>oldest waits %1</source>
        <translation>дольше всех ждёт: %1</translation>
    </message>
    <message>
        <source>git checks pass for %1</source>
        <translation>проверки git пройдены: %1</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>закрыто: %1</translation>
    </message>
    <message>
        <source>%1 with nothing to promote</source>
        <translation>переносить нечего: %1</translation>
    </message>
    <message>
        <source>%1 out of sight</source>
        <translation>не видно: %1</translation>
    </message>
    <message numerus="yes">
        <source>Promote %n site(s)…</source>
        <translation>
            <numerusform>Перенести %n сайт…</numerusform>
            <numerusform>Перенести %n сайта…</numerusform>
            <numerusform>Перенести %n сайтов…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read, line %1</source>
        <translation>Не читается, строка %1</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>placeholder</source>
        <comment>no tag yet</comment>
        <translation>заглушка</translation>
    </message>
    <message>
        <source>no release file</source>
        <translation>нет файла релиза</translation>
    </message>
    <message>
        <source>Nothing deployed</source>
        <translation>Ничего не развёрнуто</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>who set the tag</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never in %1</source>
        <translation>не было в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead, blocked</source>
        <translation>
            <numerusform>+%n, закрыто</numerusform>
            <numerusform>+%n, закрыто</numerusform>
            <numerusform>+%n, закрыто</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>+%n</numerusform>
            <numerusform>+%n</numerusform>
            <numerusform>+%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) wait</source>
        <translation>
            <numerusform>Ждёт %n коммит</numerusform>
            <numerusform>Ждут %n коммита</numerusform>
            <numerusform>Ждут %n коммитов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) wait</source>
        <translation>
            <numerusform>Ждёт %n релиз</numerusform>
            <numerusform>Ждут %n релиза</numerusform>
            <numerusform>Ждут %n релизов</numerusform>
        </translation>
    </message>
    <message>
        <source>Show file</source>
        <comment>next step of a broken site</comment>
        <translation>К файлу</translation>
    </message>
    <message>
        <source>Why?</source>
        <comment>next step: explains the state</comment>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Release…</source>
        <comment>next step: the first promotion of a site</comment>
        <translation>1-й релиз…</translation>
    </message>
    <message>
        <source>Promote</source>
        <comment>next step</comment>
        <translation>Перенести</translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n ahead of %2</source>
        <translation>
            <numerusform>%1 опережает %2 на %n</numerusform>
            <numerusform>%1 опережает %2 на %n</numerusform>
            <numerusform>%1 опережает %2 на %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>из %1 в %2: %3</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>заблокировано</translation>
    </message>
    <message>
        <source>git checks pass</source>
        <translation>проверки git пройдены</translation>
    </message>
    <message>
        <source>No project</source>
        <comment>group of sites</comment>
        <translation>Без проекта</translation>
    </message>
    <message numerus="yes">
        <source>%n pass all git checks</source>
        <translation>
            <numerusform>%n проходит все проверки git</numerusform>
            <numerusform>%n проходят все проверки git</numerusform>
            <numerusform>%n проходят все проверки git</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n site(s)</source>
        <extracomment>%1 is how many of the %n sites are shown</extracomment>
        <translation>
            <numerusform>%1 из %n сайта</numerusform>
            <numerusform>%1 из %n сайтов</numerusform>
            <numerusform>%1 из %n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>gates: how many pass, of how many</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <comment>next step of a diverged site</comment>
        <translation>Устранить…</translation>
    </message>
    <message>
        <source>Enter shows them</source>
        <translation>Enter покажет их</translation>
    </message>
    <message>
        <source>Set %1…</source>
        <comment>next step: the first release</comment>
        <translation>Задать %1…</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>удерживает %1</translation>
    </message>
    <message>
        <source>Asked for…</source>
        <comment>next step: an open request of one&apos;s own</comment>
        <translation>Запрошено…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <comment>next step: somebody&apos;s open request</comment>
        <translation>Согласовать…</translation>
    </message>
    <message>
        <source>Request…</source>
        <comment>next step: somebody has to approve it</comment>
        <translation>Запросить…</translation>
    </message>
</context>
<context>
    <name>canon</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <extracomment>how many files are checked; &quot;of %n site(s)&quot; follows</extracomment>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n site(s)</source>
        <translation>
            <numerusform>%n сайта</numerusform>
            <numerusform>%n сайтов</numerusform>
            <numerusform>%n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, checked at %3</source>
        <extracomment>%1 is &quot;168 files&quot;, %2 &quot;of 27 sites&quot;, %3 a time</extracomment>
        <translation>%1 %2, проверено в %3</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) have no findings.</source>
        <translation>
            <numerusform>У %n сайта замечаний нет.</numerusform>
            <numerusform>У %n сайтов замечаний нет.</numerusform>
            <numerusform>У %n сайтов замечаний нет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are on.</source>
        <translation>
            <numerusform>Включено %n правило.</numerusform>
            <numerusform>Включено %n правила.</numerusform>
            <numerusform>Включено %n правил.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n are off.</source>
        <extracomment>%1 is &quot;34 rules are on.&quot;</extracomment>
        <translation>
            <numerusform>%1 Выключено %n.</numerusform>
            <numerusform>%1 Выключено %n.</numerusform>
            <numerusform>%1 Выключено %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n заметка</numerusform>
            <numerusform>%n заметки</numerusform>
            <numerusform>%n заметок</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Устранить…</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Of no one site</source>
        <translation>Не одного сайта</translation>
    </message>
    <message>
        <source>Blocks promotions of the site</source>
        <translation>Не даёт переносить сайт</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n исправление</numerusform>
            <numerusform>%n исправления</numerusform>
            <numerusform>%n исправлений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>A group of findings for screen readers: severity, what it is about, how many, what it means
----------
A finding for screen readers: severity, rule, file and line, what is wrong</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>A release is an image tag that never changes</source>
        <translation>Релиз — это тег образа, который не меняется</translation>
    </message>
    <message>
        <source>What runs in an environment is written down in git as the tag of an image, most often the id of the commit it was built from. A tag is given once: the same tag is the same image tomorrow.</source>
        <translation>Что работает в окружении, записано в git тегом образа; чаще всего это id коммита, из которого образ собран. Тег даётся один раз: завтра под тем же тегом тот же образ.</translation>
    </message>
    <message>
        <source>So a release can be compared, repeated and taken back by changing one word. A tag that moves, as latest does, names another image from one day to the next: what was tried in dev is then not what prod gets, and the history of git says nothing about it.</source>
        <translation>Поэтому релиз можно сравнить, повторить и вернуть, изменив одно слово. Подвижный тег вроде latest завтра называет уже другой образ: в prod попадёт не то, что пробовали в dev, а в истории git об этом ни слова.</translation>
    </message>
    <message>
        <source>A site that was never released has a placeholder for its tag. That is a state of its own, and compared with nothing.</source>
        <translation>У сайта, который ещё не выпускался, вместо тега заглушка. Это отдельное состояние, его ни с чем не сравнивают.</translation>
    </message>
    <message>
        <source>Two layers: what runs, and how it is set up</source>
        <translation>Два слоя: что работает и как настроено</translation>
    </message>
    <message>
        <source>Each site has two files for each environment. The release layer, deploy/env/release-ENV/SITE.yaml, says which image runs: repository, tag, perhaps pull secrets and what belongs to the identity of the release. Nothing else, for a promotion copies the tag and nothing else.</source>
        <translation>У каждого сайта в каждом окружении два файла. Релиз-слой deploy/env/release-ENV/SITE.yaml говорит, какой образ работает: репозиторий, тег, возможно, pull-секреты и то, что относится к самому релизу. Больше ничего: перенос копирует только тег.</translation>
    </message>
    <message>
        <source>The env layer, deploy/env/ENV/SITE.yaml, says how this environment differs: hosts, SYNESTRA_ENV, resources, switches, and the names of the Secrets it uses. Never their values: everybody who can read the repository would have them, for ever.</source>
        <translation>Env-слой deploy/env/ENV/SITE.yaml говорит, чем это окружение отличается: хосты, SYNESTRA_ENV, ресурсы, переключатели и имена используемых Secret. Значений здесь не бывает: иначе они навсегда у каждого, кто читает репозиторий.</translation>
    </message>
    <message>
        <source>Since the layers are apart, dev can be ahead of prod without touching it. What the two environments share, a host, a Secret, a bucket or a database, ties them together again: then a try in dev reaches the visitors of prod.</source>
        <translation>Слои разделены, и dev может уйти вперёд, не задев prod. Всё общее у двух окружений — хост, Secret, бакет, база — снова связывает их: тогда проба в dev доходит до посетителей prod.</translation>
    </message>
    <message>
        <source>A file says one thing to everybody who reads it. A key that stands twice, a text that some readers take for a number, another encoding or a link says different things to Helm, to Argo CD and to people.</source>
        <translation>Файл говорит всем одно и то же. Повторённый ключ, текст, который кто-то примет за число, другая кодировка или ссылка означают разное для Helm, Argo CD и людей.</translation>
    </message>
    <message>
        <source>One Application a site and environment</source>
        <translation>По одному Application на сайт и окружение</translation>
    </message>
    <message>
        <source>An Argo CD Application puts the layers of one site and one environment on the chart: first the release layer, then the env layer, both of this very site and environment. The later file wins, so the order decides.</source>
        <translation>Application в Argo CD накладывает на чарт слои одного сайта и одного окружения: сначала релиз-слой, затем env-слой, оба именно этого сайта и окружения. Побеждает последний файл, поэтому порядок важен.</translation>
    </message>
    <message>
        <source>In the first environment selfHeal is off: developers work over what git says, and Argo CD must not fight them. In the last one it is on: what runs there is what git says, and what somebody changed by hand is put back. Both sync by themselves and remove what git no longer has.</source>
        <translation>В первом окружении selfHeal выключен: разработчики работают поверх того, что записано в git, и Argo CD не должен им мешать. В последнем включён: там работает то, что записано в git, а правки руками откатываются. Оба синхронизируются сами и удаляют то, чего в git больше нет.</translation>
    </message>
    <message>
        <source>Each Application has a name and a namespace of its own, comes from the same repository and branch as its siblings, and from a project that allows it. One that no root Application and no kustomization names is read by nobody: its commits change nothing.</source>
        <translation>У каждого Application своё имя и свой namespace, тот же репозиторий и ветка, что у соседей, и проект, который это разрешает. Application, не названный ни корневым Application, ни kustomization, никто не читает: его коммиты ничего не меняют.</translation>
    </message>
    <message>
        <source>From dev to prod by promotion</source>
        <translation>Из dev в prod переносом</translation>
    </message>
    <message>
        <source>A new site begins with all its files at once, three for each environment, and the Secrets of both namespaces in the platform repository.</source>
        <translation>Новый сайт начинается сразу со всеми файлами, по три на окружение, и с Secret для обоих namespace в платформенном репозитории.</translation>
    </message>
    <message>
        <source>CI builds an image and writes its tag into the release layer of dev, and only there. Argo CD rolls it out; the site is tried there: it is synced and healthy on that release, and its pages answer.</source>
        <translation>CI собирает образ и пишет его тег в релиз-слой dev, и только туда. Argo CD выкатывает; там сайт проверяют: он Synced и Healthy на этом релизе, страницы отвечают.</translation>
    </message>
    <message>
        <source>A promotion is a second commit, which gives the next environment the very tag that was tried in the one before it, and changes nothing else. A tag that was never there was tried by nobody. A commit that moves both at once leaves no time to try it; one that also changes other things cannot be taken back alone.</source>
        <translation>Перенос — это второй коммит: он даёт следующему окружению ровно тот тег, который проверен в предыдущем, и больше ничего не меняет. Тег, которого там не было, никто не проверял. Коммит, двигающий оба сразу, не оставляет времени на проверку; коммит, меняющий и другое, нельзя откатить отдельно.</translation>
    </message>
    <message>
        <source>Two ways to reset dev</source>
        <translation>Два способа сбросить dev</translation>
    </message>
    <message>
        <source>What a developer&apos;s session changed in the cluster is drift: end the session, then sync the Application. There is no commit, for git never said otherwise.</source>
        <translation>То, что сессия разработчика изменила в кластере, — дрейф: завершите сессию и синхронизируйте Application. Коммита нет: git ничего другого и не говорил.</translation>
    </message>
    <message>
        <source>A release that is not wanted any more is reset by a commit that gives dev the tag of prod again. Do not take one for the other: the first loses work that was not committed, the second changes what everybody gets.</source>
        <translation>Релиз, который больше не нужен, сбрасывают коммитом, возвращающим dev тег prod. Не путайте их: первое теряет незакоммиченную работу, второе меняет то, что получают все.</translation>
    </message>
    <message>
        <source>A further environment</source>
        <translation>Ещё одно окружение</translation>
    </message>
    <message>
        <source>An environment between dev and prod is three files more for each site that takes part. The order becomes dev, stage, prod; a release moves one step at a time, and its first release comes from the environment before it.</source>
        <translation>Окружение между dev и prod — это ещё три файла для каждого участвующего сайта. Порядок становится dev, stage, prod; релиз движется по одному шагу, а первый релиз приходит из предыдущего окружения.</translation>
    </message>
    <message>
        <source>Where a repository tells about itself</source>
        <translation>Где репозиторий рассказывает о себе</translation>
    </message>
    <message>
        <source>How things are done here stands in the repository&apos;s own pages, its runbooks above all. They name files; a page that names one which is gone sends people the wrong way when they are in a hurry.</source>
        <translation>Как здесь всё делается, написано на страницах самого репозитория, прежде всего в runbook. Они называют файлы; страница с именем исчезнувшего файла уводит спешащего человека не туда.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n safe finding(s)…</source>
        <translation>
            <numerusform>Исправить %n безопасное…</numerusform>
            <numerusform>Исправить %n безопасных…</numerusform>
            <numerusform>Исправить %n безопасных…</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>by the policy</source>
        <translation>по политике</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Ignore %1 here</source>
        <extracomment>%1 is the id of a rule</extracomment>
        <translation>Не считать %1 замечанием здесь</translation>
    </message>
    <message>
        <source>Fix what is safe</source>
        <translation>Исправить безопасное</translation>
    </message>
    <message>
        <source>touches %1</source>
        <extracomment>%1 is an environment</extracomment>
        <translation>затрагивает %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>No image tag moves. %1 is touched.</source>
        <extracomment>%1 is an environment</extracomment>
        <translation>Ни один тег не меняется. %1 затрагивается.</translation>
    </message>
    <message>
        <source>No image tag moves. %1 is not touched.</source>
        <translation>Ни один тег не меняется. %1 не затрагивается.</translation>
    </message>
    <message>
        <source>A comment is added; every reader of the file reads what it read before.</source>
        <translation>Добавляется комментарий; файл читается так же, как раньше.</translation>
    </message>
    <message numerus="yes">
        <source>One commit with %n file(s) on a branch of its own. Somebody else approves it.</source>
        <translation>
            <numerusform>Один коммит с %n файлом в отдельной ветке. Согласует кто-то другой.</numerusform>
            <numerusform>Один коммит с %n файлами в отдельной ветке. Согласует кто-то другой.</numerusform>
            <numerusform>Один коммит с %n файлами в отдельной ветке. Согласует кто-то другой.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One commit with %n file(s), then push to %1.</source>
        <translation>
            <numerusform>Один коммит с %n файлом, затем push в %1.</numerusform>
            <numerusform>Один коммит с %n файлами, затем push в %1.</numerusform>
            <numerusform>Один коммит с %n файлами, затем push в %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Argo CD reads it at its next refresh.</source>
        <translation>Argo CD прочтёт это при следующем обновлении.</translation>
    </message>
    <message>
        <source>Say why it may be so. Then you see what is written.</source>
        <translation>Скажите, почему так можно. Тогда станет видно, что будет записано.</translation>
    </message>
    <message>
        <source>Reading the files.</source>
        <translation>Файлы читаются.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Ничего не выбрано.</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Записывать нечего.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запросить</translation>
    </message>
    <message>
        <source>Ignore and commit</source>
        <translation>Записать комментарий</translation>
    </message>
    <message>
        <source>Fix and commit</source>
        <translation>Исправить</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n file(s) and commit</source>
        <translation>
            <numerusform>Исправить %n файл</numerusform>
            <numerusform>Исправить %n файла</numerusform>
            <numerusform>Исправить %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One commit with %n file(s) on %1.</source>
        <translation>
            <numerusform>Один коммит с %n файлом в %1.</numerusform>
            <numerusform>Один коммит с %n файлами в %1.</numerusform>
            <numerusform>Один коммит с %n файлами в %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks for it on a branch of its own. Nothing changes before it is approved.</source>
        <translation>Запрос уйдёт в отдельную ветку. До согласования ничего не изменится.</translation>
    </message>
    <message>
        <source>Commit and push to %1</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Коммит и push в %1</translation>
    </message>
    <message>
        <source>Commit to %1</source>
        <translation>Коммит в %1</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Дополнить…</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Set on %1 by %2</source>
        <extracomment>a day and a time, and a person</extracomment>
        <translation>Задан %1, %2</translation>
    </message>
    <message>
        <source>was in %1 before</source>
        <translation>до этого был в %1</translation>
    </message>
    <message>
        <source>not recorded in %1 before</source>
        <translation>в %1 до этого не записан</translation>
    </message>
    <message>
        <source>Roll back %1 of %2</source>
        <translation>Откатить %1 сайта %2</translation>
    </message>
    <message>
        <source>%1 gets a tag back that it had before. Choose which; nothing is rebuilt, and data is not migrated back.</source>
        <translation>В %1 вернётся прежний тег. Миграции данных не отменяются.</translation>
    </message>
    <message>
        <source>%1 never had another release.</source>
        <translation>В %1 не было другого релиза.</translation>
    </message>
    <message>
        <source>Set %1 release of %2</source>
        <translation>Задать релиз %1 сайта %2</translation>
    </message>
    <message>
        <source>Writes a tag into %1, as CI does after a build. No other environment is touched.</source>
        <translation>Запишет тег в %1, как это делает CI после сборки. Другие окружения не меняются.</translation>
    </message>
    <message>
        <source>Resolve %1</source>
        <translation>Устранить расхождение %1</translation>
    </message>
    <message>
        <source>%1 has not diverged.</source>
        <translation>Сайт %1 не разошёлся.</translation>
    </message>
    <message>
        <source>%1 has %2, which %3 never had.</source>
        <translation>В %1 стоит %2, которого в %3 никогда не было.</translation>
    </message>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>Откатить %1 к %2</translation>
    </message>
    <message>
        <source>The last release that had been in %1. %2.</source>
        <translation>Последний релиз, который побывал в %1. %2.</translation>
    </message>
    <message>
        <source>Put %1 into %2 and look at it there</source>
        <translation>Поставить %1 в %2 и проверить его там</translation>
    </message>
    <message>
        <source>%1 gets the release of %2. %2 is not touched.</source>
        <translation>%1 получит релиз из %2. %2 не меняется.</translation>
    </message>
    <message>
        <source>Accept that %1 has %2, once</source>
        <translation>Принять, что в %1 стоит %2, один раз</translation>
    </message>
    <message>
        <source>With a reason. Promotions go on; the audit still shows how it came.</source>
        <translation>С причиной. Переносы идут дальше; в аудите видно, как он пришёл.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The folder %1 belongs to somebody else, so git does not trust it. If you do, run: git config --global --add safe.directory &apos;%1&apos;</source>
        <translation>Папка %1 принадлежит другому пользователю, поэтому git ей не доверяет. Если вы доверяете, выполните: git config --global --add safe.directory &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The host key of the server %1 has changed. Nothing was sent to it. Ask the people who run it whether that is meant; if it is, remove the old key: ssh-keygen -R &apos;%1&apos;</source>
        <translation>Ключ сервера %1 изменился. На сервер ничего не отправлено. Узнайте у его администраторов, так ли задумано; если да, удалите старый ключ: ssh-keygen -R &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The host key of the server %1 is not known yet. Connect to it once with ssh in a terminal, compare the fingerprint and accept it.</source>
        <translation>Ключ сервера %1 ещё не известен. Подключитесь к нему один раз через ssh в терминале, сверьте отпечаток и примите ключ.</translation>
    </message>
    <message>
        <source>The server %1 accepts none of your SSH keys. Is the right key loaded (ssh-add -l) and known to the server?</source>
        <translation>Сервер %1 не принимает ни один из ваших ключей SSH. Загружен ли нужный ключ (ssh-add -l) и знает ли его сервер?</translation>
    </message>
    <message>
        <source>The server accepts none of your SSH keys. Is the right key loaded (ssh-add -l) and known to the server?</source>
        <translation>Сервер не принимает ни один из ваших ключей SSH. Загружен ли нужный ключ (ssh-add -l) и знает ли его сервер?</translation>
    </message>
    <message>
        <source>The proxy %1 was not found. Check the proxy settings of git and of your system.</source>
        <translation>Прокси %1 не найден. Проверьте настройки прокси в git и в системе.</translation>
    </message>
    <message>
        <source>The proxy asks for a login. Check the proxy settings of git and of your system.</source>
        <translation>Прокси требует входа. Проверьте настройки прокси в git и в системе.</translation>
    </message>
    <message>
        <source>The server did not accept the user name or the password for %1. Log in again; many servers want an access token instead of the password.</source>
        <translation>Сервер не принял имя пользователя или пароль для %1. Войдите заново; многие серверы ждут токен доступа вместо пароля.</translation>
    </message>
    <message>
        <source>The server %1 asks for a login, and none is stored. Log in once, for example with git fetch in a terminal and a credential helper.</source>
        <translation>Сервер %1 требует входа, а сохранённых данных нет. Войдите один раз, например командой git fetch в терминале с credential helper.</translation>
    </message>
    <message>
        <source>The server did not accept the login. Log in again; many servers want an access token instead of the password.</source>
        <translation>Сервер не принял вход. Войдите заново; многие серверы ждут токен доступа вместо пароля.</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be verified. If your company has its own authority, install its certificate or set http.sslCAInfo.</source>
        <translation>Сертификат сервера не удаётся проверить. Если у вашей компании свой центр сертификации, установите его сертификат или задайте http.sslCAInfo.</translation>
    </message>
    <message>
        <source>The server %1 was not found. Check the address and the network.</source>
        <translation>Сервер %1 не найден. Проверьте адрес и сеть.</translation>
    </message>
    <message>
        <source>The server has a fault of its own (HTTP %1). Try again later.</source>
        <translation>На сервере внутренняя ошибка (HTTP %1). Повторите позже.</translation>
    </message>
    <message>
        <source>The server asks to slow down. Try again later.</source>
        <translation>Сервер просит обращаться реже. Повторите позже.</translation>
    </message>
    <message>
        <source>The server does not accept connections. Is it running, and is the port right?</source>
        <translation>Сервер не принимает соединения. Запущен ли он и верен ли порт?</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network, or the VPN.</source>
        <translation>Сервер недоступен. Проверьте сеть или VPN.</translation>
    </message>
    <message>
        <source>The server cannot store the change: its disk is full or it may not write.</source>
        <translation>Сервер не может сохранить изменение: диск заполнен или нет права записи.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again.</source>
        <translation>Диск заполнен. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The server refused the push. Ask for a review instead, or ask the owner of the branch.</source>
        <translation>Сервер отклонил отправку. Запросите ревью или обратитесь к владельцу ветки.</translation>
    </message>
    <message>
        <source>The server knows you but does not let you do this. Ask for the right to it.</source>
        <translation>Сервер узнал вас, но не разрешает это действие. Запросите нужное право.</translation>
    </message>
    <message>
        <source>The repository&apos;s folder cannot be written. Check its owner and permissions.</source>
        <translation>В папку репозитория нельзя записать. Проверьте её владельца и права.</translation>
    </message>
    <message>
        <source>The remote has no %1 any more.</source>
        <translation>В удалённом репозитории больше нет %1.</translation>
    </message>
    <message>
        <source>Addresses that start with %1 are not used: they can run any program.</source>
        <translation>Адреса, которые начинаются с %1, не используются: они могут запустить любую программу.</translation>
    </message>
    <message>
        <source>The repository uses SHA-256 object ids, which are not supported yet.</source>
        <translation>В репозитории объекты SHA-256, они пока не поддерживаются.</translation>
    </message>
    <message>
        <source>The remote does not take a push from a shallow clone. Run git fetch --unshallow first.</source>
        <translation>Удалённый репозиторий не принимает отправку из неполного клона. Сначала выполните git fetch --unshallow.</translation>
    </message>
    <message>
        <source>The commit cannot be signed, and commit.gpgsign asks for it. Check user.signingkey and that the key is available, then try again.</source>
        <translation>Коммит не удаётся подписать, а commit.gpgsign этого требует. Проверьте user.signingkey и доступность ключа, затем повторите.</translation>
    </message>
    <message>
        <source>Somebody else changed the branch at the same moment. Fetch and try again.</source>
        <translation>В тот же момент ветку изменил кто-то другой. Получите изменения из git и повторите.</translation>
    </message>
    <message>
        <source>There is no repository at %1, or you may not see it. Check the address.</source>
        <translation>По адресу %1 нет репозитория, или он вам не виден. Проверьте адрес.</translation>
    </message>
    <message>
        <source>There is no repository at %1. Check the address.</source>
        <translation>По адресу %1 нет репозитория. Проверьте адрес.</translation>
    </message>
    <message>
        <source>There is no such repository, or you may not see it. Check the address.</source>
        <translation>Такого репозитория нет, или он вам не виден. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The connection to the server broke off. Try again.</source>
        <translation>Соединение с сервером прервалось. Повторите.</translation>
    </message>
    <message>
        <source>Git could not do it: %1</source>
        <translation>Git не смог это выполнить: %1</translation>
    </message>
    <message>
        <source>The branch %1 is checked out there and its folder has changes that are not committed. Commit or stash them, then try again.</source>
        <translation>Ветка %1 там извлечена, и в её папке есть незакоммиченные изменения. Закоммитьте или спрячьте их (git stash), затем повторите.</translation>
    </message>
    <message>
        <source>Somebody else moved the branch %1 in the meantime.</source>
        <translation>Тем временем ветку %1 сдвинул кто-то другой.</translation>
    </message>
    <message>
        <source>The branch %1 is protected on the server: %2. Ask for a review instead.</source>
        <translation>Ветка %1 защищена на сервере: %2. Запросите ревью.</translation>
    </message>
    <message>
        <source>The server refused the push to %1: %2</source>
        <translation>Сервер отклонил отправку в %1: %2</translation>
    </message>
    <message>
        <source>The program %1 cannot be started. Install git (on Debian: apt install git), then try again.</source>
        <translation>Программа %1 не запускается. Установите git (в Debian: apt install git), затем повторите.</translation>
    </message>
    <message numerus="yes">
        <source>There was no answer for %n second(s), so git was stopped. Check the connection and try again.</source>
        <translation>
            <numerusform>Ответа не было %n секунду, поэтому git остановлен. Проверьте соединение и повторите.</numerusform>
            <numerusform>Ответа не было %n секунды, поэтому git остановлен. Проверьте соединение и повторите.</numerusform>
            <numerusform>Ответа не было %n секунд, поэтому git остановлен. Проверьте соединение и повторите.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>Git&apos;s answer is too long.</source>
        <translation>Ответ git слишком длинный.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Папки %1 нет.</translation>
    </message>
    <message>
        <source>The git program ended unexpectedly. Try again.</source>
        <translation>Программа git неожиданно завершилась. Повторите.</translation>
    </message>
    <message>
        <source>The folder %1 exists already.</source>
        <translation>Папка %1 уже существует.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>Не удаётся создать папку %1: %2</translation>
    </message>
    <message>
        <source>There is no remote %1 in %2.</source>
        <translation>Удалённого репозитория %1 в %2 нет.</translation>
    </message>
    <message>
        <source>The remote %1 has no branch %2.</source>
        <translation>В удалённом репозитории %1 нет ветки %2.</translation>
    </message>
    <message>
        <source>Git gave no id for the signed commit.</source>
        <translation>Git не вернул id подписанного коммита.</translation>
    </message>
    <message>
        <source>The pre-push hook of this clone stopped the push.</source>
        <translation>Отправку остановил хук pre-push этого клона.</translation>
    </message>
    <message>
        <source>The commit %1 does not follow %2, so pushing it would remove history.</source>
        <translation>Коммит %1 не продолжает %2, его отправка удалила бы историю.</translation>
    </message>
    <message>
        <source>There is no git repository in %1.</source>
        <translation>В %1 нет репозитория git.</translation>
    </message>
    <message>
        <source>The repository %1 uses SHA-256 object ids, which are not supported yet.</source>
        <translation>В репозитории %1 объекты SHA-256, они пока не поддерживаются.</translation>
    </message>
    <message>
        <source>The repository %1 cannot be opened: %2</source>
        <translation>Не удаётся открыть репозиторий %1: %2</translation>
    </message>
    <message>
        <source>The object %1 is not in the repository. A shallow or partial clone lacks it; otherwise the repository is damaged: run git fsck.</source>
        <translation>Объекта %1 в репозитории нет. В неполном клоне его и не бывает; иначе репозиторий повреждён: выполните git fsck.</translation>
    </message>
    <message>
        <source>The repository %1 cannot be created: %2</source>
        <translation>Не удаётся создать репозиторий %1: %2</translation>
    </message>
    <message>
        <source>%1 means several objects. Give more digits of the id.</source>
        <translation>%1 означает несколько объектов. Укажите больше цифр id.</translation>
    </message>
    <message>
        <source>There is no commit %1 in this repository.</source>
        <translation>Коммита %1 в этом репозитории нет.</translation>
    </message>
    <message>
        <source>Git does not know who you are. Tell it your name and address, then try again:
%1
%2</source>
        <translation>Git не знает, кто вы. Сообщите ему имя и адрес, затем повторите:
%1
%2</translation>
    </message>
    <message>
        <source>The file is %1 bytes long, more than the limit of %2.</source>
        <translation>Длина файла — %1 байт, это больше предела %2.</translation>
    </message>
    <message>
        <source>The repository cannot be written: %1</source>
        <translation>В репозиторий не удаётся записать: %1</translation>
    </message>
    <message>
        <source>%1 is no path of a file inside the repository.</source>
        <translation>%1 — не путь к файлу внутри репозитория.</translation>
    </message>
    <message>
        <source>%1 is a folder, a symbolic link, a submodule or in one&apos;s way; only regular files are changed.</source>
        <translation>%1 — папка, символическая ссылка или подмодуль либо путь через них; изменяются только обычные файлы.</translation>
    </message>
    <message>
        <source>“%1 &lt;%2&gt;” is no name and address for a commit.</source>
        <translation>Из «%1 &lt;%2&gt;» не получаются имя и адрес для коммита.</translation>
    </message>
    <message>
        <source>%1 would be written twice.</source>
        <translation>%1 был бы записан дважды.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Файла %1 нет.</translation>
    </message>
    <message>
        <source>%1 is no full name of a branch.</source>
        <translation>%1 — не полное имя ветки.</translation>
    </message>
    <message>
        <source>%1 was moved by somebody else in the meantime.</source>
        <translation>Тем временем %1 сдвинул кто-то другой.</translation>
    </message>
    <message>
        <source>The address %1 is not one of a repository. Use https, ssh or a folder.</source>
        <translation>Адрес %1 — не адрес репозитория. Используйте https, ssh или папку.</translation>
    </message>
    <message>
        <source>The cache file %1 cannot be written.</source>
        <translation>Не удаётся записать файл кэша %1.</translation>
    </message>
    <message>
        <source>`image.tag` is an alias of a value elsewhere. Write the tag itself here.</source>
        <translation>`image.tag` — псевдоним значения в другом месте. Запишите здесь сам тег.</translation>
    </message>
    <message>
        <source>`image.tag` is no single value. Write the tag as one text.</source>
        <translation>`image.tag` — не одиночное значение. Запишите тег одной строкой.</translation>
    </message>
    <message>
        <source>`image.tag` has an anchor, so that other values would change with it. Remove the anchor.</source>
        <translation>У `image.tag` есть якорь: вместе с ним изменились бы другие значения. Уберите якорь.</translation>
    </message>
    <message>
        <source>`image.tag` holds a line break or a control character. Write the tag on one line, in quotes.</source>
        <translation>В `image.tag` есть перевод строки или управляющий символ. Запишите тег одной строкой в кавычках.</translation>
    </message>
    <message>
        <source>`image` would have to come from a merge key. Write it out in this file.</source>
        <translation>`image` пришлось бы брать из ключа слияния. Запишите его в этом файле.</translation>
    </message>
    <message>
        <source>There is no `image.tag` here. Add the release&apos;s tag.</source>
        <translation>Здесь нет `image.tag`. Добавьте тег релиза.</translation>
    </message>
    <message>
        <source>`image` is an alias of a value elsewhere. Write it out in this file.</source>
        <translation>`image` — псевдоним значения в другом месте. Запишите его в этом файле.</translation>
    </message>
    <message>
        <source>`image` is a text. Write `image:` with `repository:` and `tag:` below it.</source>
        <translation>`image` — текст. Запишите `image:`, а под ним `repository:` и `tag:`.</translation>
    </message>
    <message>
        <source>`image.tag` would have to come from a merge key. Write it out in this file.</source>
        <translation>`image.tag` пришлось бы брать из ключа слияния. Запишите его в этом файле.</translation>
    </message>
    <message>
        <source>The file is empty: there is no `image.tag`. Add the release&apos;s tag.</source>
        <translation>Файл пуст: `image.tag` нет. Добавьте тег релиза.</translation>
    </message>
    <message>
        <source>A second document begins here. A release file holds one: remove the `---` or the second document.</source>
        <translation>Здесь начинается второй документ. В файле релиза он один: уберите `---` или второй документ.</translation>
    </message>
    <message>
        <source>There is no Argo CD `kind: Application` in this file. Add it.</source>
        <translation>В этом файле нет `kind: Application` для Argo CD. Добавьте его.</translation>
    </message>
    <message>
        <source>This is a symbolic link, which is not followed. Put the file itself here.</source>
        <translation>Это символическая ссылка, по ним мы не переходим. Положите сюда сам файл.</translation>
    </message>
    <message>
        <source>This commit holds no fleet: there is none of the folders %1. Choose another branch or repository, or add the files of a first site.</source>
        <translation>В этом коммите нет сайтов: нет ни одной из папок %1. Выберите другую ветку или репозиторий либо добавьте файлы первого сайта.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Чтение остановлено.</translation>
    </message>
    <message>
        <source>Reading the history was stopped.</source>
        <translation>Чтение истории остановлено.</translation>
    </message>
    <message>
        <source>The history cannot be read: an object of commit %1 is missing or damaged. Run `git fsck`, or clone the repository again.</source>
        <translation>Историю не удаётся прочитать: объект коммита %1 отсутствует или повреждён. Выполните `git fsck` или клонируйте репозиторий заново.</translation>
    </message>
    <message>
        <source>%1 has %2 already.</source>
        <translation>В %1 уже %2.</translation>
    </message>
    <message>
        <source>There is no site %1 in commit %2.</source>
        <translation>Сайта %1 в коммите %2 нет.</translation>
    </message>
    <message>
        <source>There is no environment %1. There are: %2.</source>
        <translation>Окружения %1 нет. Есть: %2.</translation>
    </message>
    <message>
        <source>%1 has no step from %2 to %3. A release moves one environment at a time.</source>
        <translation>У %1 нет шага из %2 в %3. Релиз переходит только в следующее окружение.</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>нет тега</translation>
    </message>
    <message>
        <source>%1: %2 moved from %3 to %4 since you reviewed it. Review the new tag.</source>
        <translation>%1: после проверки тег в %2 сменился. Было: %3, стало: %4. Проверьте новый тег.</translation>
    </message>
    <message>
        <source>%1 has no release in %2 yet, so there is nothing to promote.</source>
        <translation>У %1 ещё нет релиза в %2, переносить нечего.</translation>
    </message>
    <message>
        <source>%1 has no release file for %2 yet: %3 is not there. Add it first, with a placeholder as its tag.</source>
        <translation>У %1 ещё нет файла релиза для %2: файла %3 нет. Сначала добавьте его с заглушкой вместо тега.</translation>
    </message>
    <message>
        <source>The release files of %1 cannot be read.</source>
        <translation>Файлы релиза %1 не читаются.</translation>
    </message>
    <message>
        <source>%1: the history of this clone is cut off, so it cannot tell whether %2 is ahead of %3. Run git fetch --unshallow, then try again.</source>
        <translation>%1: история этого клона обрезана, неизвестно, опережает ли %2 окружение %3. Выполните git fetch --unshallow, затем повторите.</translation>
    </message>
    <message>
        <source>%1 has diverged: %3 has %4, which %2 never had. A promotion would hide that. Reset %2, roll %3 back, or resolve it first.</source>
        <translation>%1: окружения разошлись. В %3 стоит %4, которого в %2 никогда не было. Перенос скрыл бы это. Сначала верните %2, откатите %3 или разберите расхождение.</translation>
    </message>
    <message>
        <source>%1: %2 is behind %3, so a promotion would put an older release there. Reset %2, roll %3 back, or resolve it first.</source>
        <translation>%1: %2 отстаёт от %3, и перенос поставил бы туда более старый релиз. Сначала верните %2, откатите %3 или разберите расхождение.</translation>
    </message>
    <message>
        <source>Left out: %1 went back from %2. Promote %3 by name, with a reason, if it is right this time.</source>
        <translation>Пропущено: %1 откатили с %2. Если на этот раз всё верно, перенесите %3 отдельно и укажите причину.</translation>
    </message>
    <message>
        <source>%1: the gate %2 is unknown: %3</source>
        <translation>%1: исход проверки %2 неизвестен: %3</translation>
    </message>
    <message>
        <source>%1: the gate %2 failed: %3</source>
        <translation>%1: проверка %2 не пройдена: %3</translation>
    </message>
    <message>
        <source>Override it with a reason if it is right this time.</source>
        <translation>Если на этот раз всё верно, обойдите её и укажите причину.</translation>
    </message>
    <message>
        <source>The history of %1 was rewritten: commit %2, which was its tip, is not in it any more. Nothing was written. Find out who did that and why.</source>
        <translation>История %1 переписана: коммита %2, который был её вершиной, в ней больше нет. Ничего не записано. Выясните, кто и зачем это сделал.</translation>
    </message>
    <message>
        <source>If it was meant, accept the new history by removing %1.</source>
        <translation>Если так и задумано, примите новую историю, удалив %1.</translation>
    </message>
    <message>
        <source>in %1 since %2, set by %3</source>
        <translation>в %1 с %2, автор: %3</translation>
    </message>
    <message>
        <source>was in %1 from %2, set by %3</source>
        <translation>был в %1 с %2, автор: %3</translation>
    </message>
    <message>
        <source>in what %1 inherits from the environment before it</source>
        <translation>есть в том, что %1 наследует от предыдущего окружения</translation>
    </message>
    <message>
        <source>the history is cut off before this tag came to %1; run git fetch --unshallow</source>
        <translation>история обрезана раньше, чем этот тег пришёл в %1; выполните git fetch --unshallow</translation>
    </message>
    <message>
        <source>in %1 now</source>
        <translation>сейчас в %1</translation>
    </message>
    <message>
        <source>%1 never had this tag</source>
        <translation>в %1 этого тега не было</translation>
    </message>
    <message>
        <source>“%1” is a placeholder, no tag</source>
        <translation>«%1» — заглушка, а не тег</translation>
    </message>
    <message>
        <source>“%1” is a tag that moves; only tags that stay can be promoted</source>
        <translation>«%1» — подвижный тег; переносить можно только неизменяемые</translation>
    </message>
    <message>
        <source>“%1” is no image tag: letters, digits, “_”, “.” and “-”, at most 128</source>
        <translation>«%1» — не тег образа: буквы, цифры, «_», «.» и «-», не длиннее 128</translation>
    </message>
    <message>
        <source>neither file names one, so it is the chart&apos;s</source>
        <translation>ни в одном файле не указан, берётся из чарта</translation>
    </message>
    <message>
        <source>none</source>
        <translation>не указан</translation>
    </message>
    <message>
        <source>%1 names %2, %3 names %4</source>
        <translation>%1: %2; %3: %4</translation>
    </message>
    <message>
        <source>%1 is no plain file, so it was not read</source>
        <translation>%1 — не обычный файл, он не прочитан</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>файла %1 нет</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has a digest beside the tag: moving the tag alone would deploy the old image</source>
        <translation>в %1 рядом с тегом указан дайджест: с одним новым тегом развернулся бы старый образ</translation>
    </message>
    <message>
        <source>warning: %1:%2 has the tag without quotes, and some readers take it for a number or a date; the text in the file is what is promoted</source>
        <translation>предупреждение: %1:%2, тег без кавычек, и некоторые программы примут его за число или дату; переносится текст из файла</translation>
    </message>
    <message>
        <source>both release files are readable and have no digest</source>
        <translation>оба файла релиза читаются, дайджеста в них нет</translation>
    </message>
    <message>
        <source>%1 left this tag by a rollback to %2 on %3, by %4</source>
        <translation>%1 откатили с этого тега на %2 (%3, автор: %4)</translation>
    </message>
    <message>
        <source>the history is cut off, so it cannot tell whether %1 had this tag; run git fetch --unshallow</source>
        <translation>история обрезана, неизвестно, был ли этот тег в %1; выполните git fetch --unshallow</translation>
    </message>
    <message>
        <source>%1 had this tag and moved on</source>
        <translation>этот тег в %1 был, затем пришёл следующий</translation>
    </message>
    <message>
        <source>%1 never went back from this tag</source>
        <translation>с этого тега %1 не откатывали</translation>
    </message>
    <message>
        <source>The tag was in %1</source>
        <translation>Тег был в %1</translation>
    </message>
    <message>
        <source>The tag cannot move</source>
        <translation>Тег неизменяемый</translation>
    </message>
    <message>
        <source>The image repository is the same</source>
        <translation>Репозиторий образа тот же</translation>
    </message>
    <message>
        <source>The release files can be trusted</source>
        <translation>Файлы релиза в порядке</translation>
    </message>
    <message>
        <source>%2 did not go back from this tag</source>
        <translation>С этого тега %2 не откатывали</translation>
    </message>
    <message>
        <source>%1 is Synced and Healthy</source>
        <translation>%1: Synced и Healthy</translation>
    </message>
    <message>
        <source>Smoke checks on %1</source>
        <translation>Смоук-тест %1</translation>
    </message>
    <message>
        <source>The image is in the registry</source>
        <translation>Образ есть в реестре</translation>
    </message>
    <message>
        <source>%2 is Healthy</source>
        <translation>%2: Healthy</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>не подключено</translation>
    </message>
    <message>
        <source>The commit that was made is not the one that was planned, so nothing was pushed. This is a mistake in Slipway: please report it.</source>
        <translation>Получился не тот коммит, что был задуман, поэтому ничего не отправлено. Это ошибка Slipway: сообщите о ней.</translation>
    </message>
    <message>
        <source>%1 is not in commit %2.</source>
        <translation>Файла %1 в коммите %2 нет.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the folder&apos;s permissions.</source>
        <translation>Не удаётся записать %1: %2. Проверьте права на папку.</translation>
    </message>
    <message>
        <source>Somebody else is writing to this repository. Try again.</source>
        <translation>В этот репозиторий пишет кто-то ещё. Повторите.</translation>
    </message>
    <message>
        <source>%1 (process %2) is writing to this repository. Wait for it to finish, then try again.</source>
        <translation>%1 (процесс %2) пишет в этот репозиторий. Дождитесь завершения и повторите.</translation>
    </message>
    <message>
        <source>The lock %1 cannot be made. Check the folder&apos;s permissions.</source>
        <translation>Не удаётся создать файл блокировки %1. Проверьте права на папку.</translation>
    </message>
    <message>
        <source>%1 was never fetched on this computer. Leave out --offline once.</source>
        <translation>Репозиторий %1 на этот компьютер ещё не получали. Один раз выполните команду без --offline.</translation>
    </message>
    <message>
        <source>There is no remote %1: this clone has none.</source>
        <translation>Удалённого репозитория %1 нет: у этого клона их нет вовсе.</translation>
    </message>
    <message>
        <source>There is no remote %1. There are: %2.</source>
        <translation>Удалённого репозитория %1 нет. Есть: %2.</translation>
    </message>
    <message>
        <source>This clone has several remotes: %1. Say which with --remote.</source>
        <translation>У этого клона несколько удалённых репозиториев: %1. Укажите нужный через --remote.</translation>
    </message>
    <message>
        <source>The repository does not say which branch is its default. Say which with --branch: %1.</source>
        <translation>Репозиторий не сообщает ветку по умолчанию. Укажите её через --branch: %1.</translation>
    </message>
    <message>
        <source>There is no branch %1. There are: %2.</source>
        <translation>Ветки %1 нет. Есть: %2.</translation>
    </message>
    <message>
        <source>This is a bare repository, which is its own target: leave out --remote, or name the remote&apos;s URL.</source>
        <translation>Это репозиторий без рабочей копии, он сам служит целью: не указывайте --remote или укажите адрес удалённого репозитория.</translation>
    </message>
    <message>
        <source>The history begins only on %1.</source>
        <translation>История начинается только с %1.</translation>
    </message>
    <message>
        <source>There is no branch %1 here. Fetch it first, or choose another: %2.</source>
        <translation>Ветки %1 здесь нет. Сначала получите её из git или выберите другую: %2.</translation>
    </message>
    <message>
        <source>Here the document has ended already. A second one begins with `---`.</source>
        <translation>Здесь документ уже закончился. Второй начинается с `---`.</translation>
    </message>
    <message>
        <source>The alias *%1 stands for nothing: there is no anchor &amp;%1 above it.</source>
        <translation>Псевдоним *%1 ни на что не указывает: якоря &amp;%1 выше нет.</translation>
    </message>
    <message>
        <source>The alias *%1 stands inside of its own anchor: it would never end.</source>
        <translation>Псевдоним *%1 стоит внутри собственного якоря: он никогда бы не закончился.</translation>
    </message>
    <message>
        <source>The aliases of this file multiply into far more than it holds (an alias bomb). Helm and Argo CD refuse it too.</source>
        <translation>Псевдонимы этого файла разворачиваются во много раз больше его самого (alias bomb). Helm и Argo CD тоже его отвергнут.</translation>
    </message>
    <message>
        <source>This is nested deeper than %1 levels.</source>
        <translation>Вложенность глубже %1 уровней.</translation>
    </message>
    <message>
        <source>After `&lt;&lt;:` only mappings can follow: an alias of one, or a list.</source>
        <translation>После `&lt;&lt;:` могут стоять только словари: псевдоним словаря или список.</translation>
    </message>
    <message>
        <source>A key must be a single text, not a mapping or a list.</source>
        <translation>Ключом должен быть один текст, а не словарь и не список.</translation>
    </message>
    <message>
        <source>The key `%1` stands here a second time in the same mapping. Remove one.</source>
        <translation>Ключ `%1` встречается в этом словаре второй раз. Уберите один.</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes; no YAML file here should be.</source>
        <translation>Файл больше %1 байт; таких файлов YAML здесь быть не должно.</translation>
    </message>
    <message>
        <source>`%1` is an alias (`*`): its value stands at the anchor. Change this by hand.</source>
        <translation>`%1` — псевдоним (`*`): значение стоит у якоря. Измените его вручную.</translation>
    </message>
    <message>
        <source>`%1` is a mapping, not a single value.</source>
        <translation>`%1` — словарь, а не одиночное значение.</translation>
    </message>
    <message>
        <source>`%1` is a list, not a single value.</source>
        <translation>`%1` — список, а не одиночное значение.</translation>
    </message>
    <message>
        <source>`%1` is no bool: it is true or false.</source>
        <translation>`%1` — не bool: бывает true или false.</translation>
    </message>
    <message>
        <source>`%1` is no int that every reader takes for the same: decimal digits, without a zero in front.</source>
        <translation>`%1` — не int, который все программы прочтут одинаково: десятичные цифры без нуля в начале.</translation>
    </message>
    <message>
        <source>`%1` is no float that every reader takes for one: write 1.0 or 1.0e+3.</source>
        <translation>`%1` — не float, который все программы прочтут одинаково: пишите 1.0 или 1.0e+3.</translation>
    </message>
    <message>
        <source>`%1` is no null: it is null or ~.</source>
        <translation>`%1` — не null: бывает null или ~.</translation>
    </message>
    <message>
        <source>The value is no valid Unicode text.</source>
        <translation>Значение — не правильный текст Unicode.</translation>
    </message>
    <message>
        <source>The value cannot be written here without changing something else in the file. Change this by hand.</source>
        <translation>Значение нельзя записать здесь, не изменив в файле что-нибудь ещё. Измените его вручную.</translation>
    </message>
    <message>
        <source>This is a symbolic link. Name the file it points to.</source>
        <translation>Это символическая ссылка. Укажите файл, на который она ведёт.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Такого файла нет.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Это папка, а не файл.</translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation>Это не обычный файл.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>The file cannot be looked at.</source>
        <translation>Сведения о файле недоступны.</translation>
    </message>
    <message>
        <source>The file is read-only. Make it writable first.</source>
        <translation>Файл только для чтения. Сначала разрешите запись.</translation>
    </message>
    <message>
        <source>The file has several names (hard links), which a change would part. Copy it first.</source>
        <translation>У файла несколько имён (жёсткие ссылки), изменение разделило бы их. Сначала скопируйте файл.</translation>
    </message>
    <message>
        <source>The file cannot be written; it is as it was.</source>
        <translation>Файл не удаётся записать; он остался прежним.</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>словарь</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>an alias</source>
        <translation>псевдоним</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>одиночное значение</translation>
    </message>
    <message>
        <source>%1 is an alias: what it holds stands elsewhere. Change it there.</source>
        <translation>%1 — псевдоним: его содержимое стоит в другом месте. Измените его там.</translation>
    </message>
    <message>
        <source>There is no `%1`: %2 is %3.</source>
        <translation>Нет `%1`: %2 — %3.</translation>
    </message>
    <message>
        <source>What a merge key (`&lt;&lt;`) brings in cannot be reached by a path.</source>
        <translation>К тому, что вносит ключ слияния (`&lt;&lt;`), нельзя обратиться по пути.</translation>
    </message>
    <message>
        <source>`%1` does not stand here; if at all it comes from the merge key (`&lt;&lt;`). Write it out, or change it at its source.</source>
        <translation>`%1` здесь не записан; если он и есть, то из ключа слияния (`&lt;&lt;`). Запишите его здесь или измените в источнике.</translation>
    </message>
    <message>
        <source>There is no `%1`: %2 is empty.</source>
        <translation>Нет `%1`: %2 — пусто.</translation>
    </message>
    <message>
        <source>There is no `%1`: %2 has %3.</source>
        <translation>Нет `%1`: %2 содержит %3.</translation>
    </message>
    <message>
        <source>There is no `%1`: %2 is a list, its items are counted from 0.</source>
        <translation>Нет `%1`: %2 — список, его элементы считаются с 0.</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>`%1` stands in several documents of this file (%2). Say which: `%3:%1`.</source>
        <translation>`%1` есть в нескольких документах этого файла (%2). Укажите, в каком: `%3:%1`.</translation>
    </message>
    <message>
        <source>`%1` stands in none of the %2 documents of this file.</source>
        <translation>`%1` нет ни в одном из документов этого файла (всего %2).</translation>
    </message>
    <message>
        <source>The path is empty.</source>
        <translation>Путь пуст.</translation>
    </message>
    <message>
        <source>There is no `%1`: the file is empty.</source>
        <translation>Нет `%1`: файл пуст.</translation>
    </message>
    <message>
        <source>There is no document %1: the file has %2.</source>
        <translation>Документа %1 нет: всего в файле %2.</translation>
    </message>
    <message>
        <source>`%1` has an anchor (`&amp;`): other places may take their value from it. Change this by hand.</source>
        <translation>У `%1` есть якорь (`&amp;`): его значение могут использовать в других местах. Измените его вручную.</translation>
    </message>
    <message>
        <source>`%1` stands below an anchor (`&amp;`) that is used elsewhere; the change would act there too. Change this by hand.</source>
        <translation>`%1` стоит под якорем (`&amp;`), который используется в другом месте: изменение подействовало бы и там. Измените его вручную.</translation>
    </message>
    <message>
        <source>A merge key (`&lt;&lt;`) follows `%1`, and for some readers it wins. Move the merge key to the top of its mapping.</source>
        <translation>После `%1` идёт ключ слияния (`&lt;&lt;`), и для некоторых программ он важнее. Перенесите ключ слияния в начало словаря.</translation>
    </message>
    <message>
        <source>`%1` is no path to a value: %2</source>
        <translation>`%1` — не путь к значению: %2</translation>
    </message>
    <message>
        <source>documents are counted from 1.</source>
        <translation>документы считаются с 1.</translation>
    </message>
    <message>
        <source>a key is empty.</source>
        <translation>один из ключей пуст.</translation>
    </message>
    <message>
        <source>it ends with a backslash.</source>
        <translation>он заканчивается обратной косой чертой.</translation>
    </message>
    <message>
        <source>A tab stands where YAML wants spaces. Indent with spaces only.</source>
        <translation>Здесь табуляция, а YAML ждёт пробелы. Делайте отступы только пробелами.</translation>
    </message>
    <message>
        <source>A value cannot begin with this character. Put the value in quotes.</source>
        <translation>Значение не может начинаться с этого символа. Возьмите значение в кавычки.</translation>
    </message>
    <message>
        <source>This line is no `key: value` and belongs to nothing above it. Is a `:` missing, or is the indentation wrong?</source>
        <translation>Эта строка — не `ключ: значение` и ни к чему выше не относится. Пропущено `:` или неверен отступ?</translation>
    </message>
    <message>
        <source>This line does not fit the lines above it. Its indentation is wrong, or a quote is not closed.</source>
        <translation>Эта строка не согласуется со строками выше. Неверен отступ или не закрыта кавычка.</translation>
    </message>
    <message>
        <source>Between `{` and `}` (or `[` and `]`) a comma or the closing bracket is missing.</source>
        <translation>Между `{` и `}` (или `[` и `]`) не хватает запятой или закрывающей скобки.</translation>
    </message>
    <message>
        <source>Here a value is missing, or a bracket or comma is one too many.</source>
        <translation>Здесь не хватает значения, либо лишняя скобка или запятая.</translation>
    </message>
    <message>
        <source>A blank is missing after the `:`.</source>
        <translation>После `:` не хватает пробела.</translation>
    </message>
    <message>
        <source>The quoted text that begins here never ends. Close the quote.</source>
        <translation>Текст в кавычках, который начинается здесь, не заканчивается. Закройте кавычку.</translation>
    </message>
    <message>
        <source>YAML does not know this escape. Write a backslash twice, or use single quotes.</source>
        <translation>Такой escape-последовательности в YAML нет. Удвойте обратную косую черту или возьмите одинарные кавычки.</translation>
    </message>
    <message>
        <source>After `|` or `&gt;` only `+`, `-`, a digit from 1 to 9 and a comment may follow.</source>
        <translation>После `|` или `&gt;` могут стоять только `+`, `-`, цифра от 1 до 9 и комментарий.</translation>
    </message>
    <message>
        <source>After `&amp;` or `*` the name of an anchor must follow. Put a plain text in quotes.</source>
        <translation>После `&amp;` или `*` должно идти имя якоря. Обычный текст возьмите в кавычки.</translation>
    </message>
    <message>
        <source>This tag (`!…`) is not understood. Put a plain text in quotes.</source>
        <translation>Этот тег (`!…`) непонятен. Обычный текст возьмите в кавычки.</translation>
    </message>
    <message>
        <source>This `%` directive is not understood. Remove the line.</source>
        <translation>Эта директива `%` непонятна. Удалите строку.</translation>
    </message>
    <message>
        <source>A `key: value` or `- item` cannot begin here. Is the indentation wrong, or does a text with `: ` need quotes?</source>
        <translation>`ключ: значение` или `- элемент` здесь начинаться не может. Неверен отступ, или текст с `: ` нужно взять в кавычки?</translation>
    </message>
    <message>
        <source>A quoted text goes on beyond the end of its document. Close the quote.</source>
        <translation>Текст в кавычках продолжается за концом документа. Закройте кавычку.</translation>
    </message>
    <message>
        <source>This is no valid YAML.</source>
        <translation>Это неправильный YAML.</translation>
    </message>
    <message>
        <source>This is a template, not YAML: `{{` stands outside of quotes. Put the value in quotes, or keep templates out of this folder.</source>
        <translation>Это шаблон, а не YAML: `{{` стоит вне кавычек. Возьмите значение в кавычки или держите шаблоны в другой папке.</translation>
    </message>
    <message>
        <source>There is not enough memory to read a YAML file.</source>
        <translation>Не хватает памяти, чтобы прочитать файл YAML.</translation>
    </message>
    <message>
        <source>This byte is not UTF-8. Save the file as UTF-8.</source>
        <translation>Этот байт — не UTF-8. Сохраните файл в UTF-8.</translation>
    </message>
    <message>
        <source>Here is the control character U+%1, which YAML does not allow. Remove it.</source>
        <translation>Здесь управляющий символ U+%1, которого YAML не допускает. Удалите его.</translation>
    </message>
    <message>
        <source>Here is a conflict marker of git. Finish the merge first.</source>
        <translation>Здесь метка конфликта git. Сначала завершите слияние.</translation>
    </message>
    <message>
        <source>The file is UTF-16, not UTF-8. Save it as UTF-8.</source>
        <translation>Файл в UTF-16, а не в UTF-8. Сохраните его в UTF-8.</translation>
    </message>
    <message>
        <source>This is a pointer of Git LFS, not the file itself. Keep this file out of LFS.</source>
        <translation>Это указатель Git LFS, а не сам файл. Не храните этот файл в LFS.</translation>
    </message>
    <message>
        <source>This value goes over several lines; only values of one line are changed. Put it on one line first.</source>
        <translation>Это значение занимает несколько строк, а изменяются только однострочные. Сначала запишите его одной строкой.</translation>
    </message>
    <message>
        <source>This key has no `:` to write a value behind.</source>
        <translation>У этого ключа нет `:`, после которого можно записать значение.</translation>
    </message>
    <message>
        <source>This value is a block of text (`|` or `&gt;`), which is always a string.</source>
        <translation>Это значение — блок текста (`|` или `&gt;`), он всегда строка.</translation>
    </message>
    <message>
        <source>This value is a block of text (`|` or `&gt;`), and the new one cannot be written in its lines. Put it in quotes on one line first.</source>
        <translation>Это значение — блок текста (`|` или `&gt;`), и новое нельзя записать его строками. Сначала запишите его одной строкой в кавычках.</translation>
    </message>
    <message>
        <source>This value has a tag (`!…`), which says how to read it. Remove the tag first.</source>
        <translation>У этого значения есть тег (`!…`), который задаёт способ чтения. Сначала уберите тег.</translation>
    </message>
    <message>
        <source>%1 moved, try %2</source>
        <translation>%1: ветка сдвинулась, попытка %2</translation>
    </message>
    <message>
        <source>There is no branch %1.</source>
        <translation>Ветки %1 нет.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>неизвестен</translation>
    </message>
    <message>
        <source>%1: %2 set %3 to %4 in the meantime; it was %5 when you reviewed. Look at it again.</source>
        <translation>%1: тег в %3 тем временем изменили (автор: %2). Было при проверке: %5, теперь: %4. Посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was written, because %1 was refused.</source>
        <translation>Ничего не записано, потому что отклонён %1.</translation>
    </message>
    <message>
        <source>%1 passed, %2 not connected</source>
        <translation>пройдено: %1, не подключено: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 was moved by others faster than we could follow, %n time(s). Try again later.</source>
        <translation>
            <numerusform>%1 меняли быстрее, чем мы успевали (%n раз). Повторите позже.</numerusform>
            <numerusform>%1 меняли быстрее, чем мы успевали (%n раза). Повторите позже.</numerusform>
            <numerusform>%1 меняли быстрее, чем мы успевали (%n раз). Повторите позже.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection broke off during the push, so it is not known whether commit %1 is on %2. Fetch and look for it before you try again.</source>
        <translation>Соединение прервалось во время отправки, и неизвестно, попал ли коммит %1 в %2. Получите изменения из git и найдите его, прежде чем повторять.</translation>
    </message>
    <message>
        <source>Not tried, because one before it failed.</source>
        <translation>Не начат: перед ним произошла ошибка.</translation>
    </message>
    <message numerus="yes">
        <source>There is no item %1: %2 has %n item(s), counted from 0.</source>
        <translation>
            <numerusform>Элемента %1 нет: %2 — список из %n элемента, счёт с 0.</numerusform>
            <numerusform>Элемента %1 нет: %2 — список из %n элементов, счёт с 0.</numerusform>
            <numerusform>Элемента %1 нет: %2 — список из %n элементов, счёт с 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has moved to %2 meanwhile. Look at that one before you accept it.</source>
        <translation>%1 тем временем указывает на %2. Посмотрите на него, прежде чем принять.</translation>
    </message>
    <message>
        <source>%1 is not behind %2, so there is nothing that %2 could be reset to.</source>
        <translation>%1 не стоит после %2, поэтому возвращать %2 не к чему.</translation>
    </message>
    <message>
        <source>%1 gets its releases in %2 from the environment in front of it. Promote them.</source>
        <translation>Сайт %1 получает релизы в %2 из предыдущего окружения. Перенесите их.</translation>
    </message>
    <message>
        <source>%1 has no release in %2, so there is nothing to reset %3 to.</source>
        <translation>У сайта %1 нет релиза в %2, поэтому возвращать %3 не к чему.</translation>
    </message>
    <message>
        <source>%1 got it on %2, set by %3</source>
        <translation>в %1 с %2, задан: %3</translation>
    </message>
    <message>
        <source>%1 had it where the known history begins</source>
        <translation>был в %1 там, где начинается известная история</translation>
    </message>
    <message>
        <source>%1 still has the placeholder %2; set image.repository in %3 to %4 in a commit of its own first</source>
        <translation>в %1 ещё заглушка %2; сначала отдельным коммитом задайте image.repository в %3: %4</translation>
    </message>
    <message>
        <source>the release file is readable and has no digest</source>
        <translation>файл релиза читается, дайджеста в нём нет</translation>
    </message>
    <message>
        <source>%2 had this tag before</source>
        <translation>Тег уже был в %2</translation>
    </message>
    <message>
        <source>%1 still has the placeholder %2 as its image.repository</source>
        <translation>в %1 вместо image.repository ещё заглушка %2</translation>
    </message>
    <message>
        <source>%1 has no environment behind %2, so there is nothing to reset it to.</source>
        <translation>У %1 нет окружения после %2, поэтому сбросить его не к чему.</translation>
    </message>
    <message>
        <source>%1 is no plain file.</source>
        <translation>%1 — не обычный файл.</translation>
    </message>
    <message>
        <source>%1 must be a mapping of keys.</source>
        <translation>%1 должно состоять из ключей со значениями.</translation>
    </message>
    <message>
        <source>%1 has no key “%2”. Its keys are: %3.</source>
        <translation>В %1 нет ключа «%2». Ключи: %3.</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>Здесь нужен текст.</translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation>Здесь нужно true или false.</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>Здесь нужен список.</translation>
    </message>
    <message>
        <source>An empty entry means nothing.</source>
        <translation>Пустая строка списка ничего не значит.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1.</source>
        <translation>Это не регулярное выражение: %1.</translation>
    </message>
    <message>
        <source>same or mirrored is expected here.</source>
        <translation>Здесь нужно same или mirrored.</translation>
    </message>
    <message>
        <source>A time is expected here, at most a year: 90m, 24h, 7d or 1d12h.</source>
        <translation>Здесь нужен срок, не больше года: 90m, 24h, 7d или 1d12h.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Zones are called like Europe/Moscow or UTC.</source>
        <translation>Часового пояса «%1» нет. Пояса называются так: Europe/Moscow или UTC.</translation>
    </message>
    <message>
        <source>A day or a time is expected here, like 2026-12-30 or 2026-12-30T18:00.</source>
        <translation>Здесь нужен день или время, например 2026-12-30 или 2026-12-30T18:00.</translation>
    </message>
    <message>
        <source>This is no time of the week. It is like “Fri 16:00 - Mon 08:00” or “Mon-Fri 09:00 - 17:00”.</source>
        <translation>Это не время недели. Оно пишется так: «Fri 16:00 - Mon 08:00» или «Mon-Fri 09:00 - 17:00».</translation>
    </message>
    <message>
        <source>A window has one of deny, allow, or from and to. It has %1 of them.</source>
        <translation>У окна что-то одно: deny, allow или from и to. Здесь их %1.</translation>
    </message>
    <message>
        <source>This window ends before it begins.</source>
        <translation>Окно кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>No gate “%1” can be required. Those that can are: %2.</source>
        <translation>Проверку «%1» нельзя потребовать. Можно: %2.</translation>
    </message>
    <message>
        <source>No gate “%1” can be overridden. Those that can are: %2.</source>
        <translation>Проверку «%1» нельзя обойти. Можно: %2.</translation>
    </message>
    <message>
        <source>%1 holds more than one document.</source>
        <translation>В %1 больше одного документа.</translation>
    </message>
    <message>
        <source>%1: the policy requires the gate %2, which has no answer: %3</source>
        <translation>%1: политика требует проверку %2, а ответа на неё нет: %3</translation>
    </message>
    <message>
        <source>“%1” is not as the policy wants tags: %2</source>
        <translation>«%1» не такой тег, каких требует политика: %2</translation>
    </message>
    <message>
        <source>not recorded since when %1 has this tag; %2 are asked for</source>
        <translation>не записано, с каких пор этот тег в %1; требуется %2</translation>
    </message>
    <message>
        <source>in %1 since %2, at least %3</source>
        <translation>в %1 с %2, требуется не меньше %3</translation>
    </message>
    <message>
        <source>in %1 only since %2; %3 are asked for, which it has on %4</source>
        <translation>в %1 только с %2; требуется %3, это будет %4</translation>
    </message>
    <message>
        <source>no freeze window of %1 is open</source>
        <translation>%1 сейчас не заморожено</translation>
    </message>
    <message>
        <source>outside of the times when %1 may change</source>
        <translation>сейчас не то время, когда %1 можно менять</translation>
    </message>
    <message>
        <source>%1 is frozen: %2</source>
        <translation>%1 заморожено: %2</translation>
    </message>
    <message>
        <source>%1 is frozen until %3: %2</source>
        <translation>%1 заморожено до %3: %2</translation>
    </message>
    <message>
        <source>mirrored by the policy: %1 keeps %2, %3 has %4</source>
        <translation>по политике это зеркала: у %1 остаётся %2, у %3 — %4</translation>
    </message>
    <message>
        <source>The tag was long enough in %1</source>
        <translation>Тег достаточно долго был в %1</translation>
    </message>
    <message>
        <source>%2 may change now</source>
        <translation>%2 сейчас можно менять</translation>
    </message>
    <message>
        <source>%1 got %2 in %3, which never was in front of it.</source>
        <translation>%1: в %3 попал %2, которого перед ним никогда не было.</translation>
    </message>
    <message>
        <source>Promotion %1 of %2 is in an earlier commit already.</source>
        <translation>Перенос %1 сайта %2 уже есть в более раннем коммите.</translation>
    </message>
    <message>
        <source>The commit moved %1 in %2 and does not say so.</source>
        <translation>Коммит изменил %1 в %2 и не говорит об этом.</translation>
    </message>
    <message>
        <source>%1 got %2 in %3 by a commit without evidence, by %4.</source>
        <translation>%1: %2 попал в %3 коммитом без доказательств, автор %4.</translation>
    </message>
    <message>
        <source>The commit says that it moved %1 in %2, and did not.</source>
        <translation>Коммит говорит, что изменил %1 в %2, но не менял.</translation>
    </message>
    <message>
        <source>The commit says that %1 got %2 in %3; it got %4.</source>
        <translation>Коммит говорит, что %1 получил %2 в %3; на деле — %4.</translation>
    </message>
    <message>
        <source>The commit says that %1 had “%2” in %3; it had “%4”.</source>
        <translation>Коммит говорит, что у %1 был «%2» в %3; на деле — «%4».</translation>
    </message>
    <message>
        <source>%1 did not have %2 in %3 when it went to %4; it had %5.</source>
        <translation>У %1 не было %2 в %3, когда он переносился в %4; был %5.</translation>
    </message>
    <message>
        <source>The commit does not say what it did to %1.</source>
        <translation>Коммит не говорит, что он сделал с %1.</translation>
    </message>
    <message>
        <source>The commit says that %1 went back in %2, to a tag that it never had there.</source>
        <translation>Коммит говорит об откате %1 в %2 к тегу, которого там никогда не было.</translation>
    </message>
    <message>
        <source>%1 approved a promotion of their own.</source>
        <translation>%1 одобряет собственный перенос.</translation>
    </message>
    <message>
        <source>The commit changed %1 too.</source>
        <translation>Коммит изменил ещё и %1.</translation>
    </message>
    <message>
        <source>The commit changed more in %1 than its tag.</source>
        <translation>Коммит изменил в %1 не только тег.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>The commit is signed, and its signature does not hold.</source>
        <translation>Коммит подписан, но подпись не сходится.</translation>
    </message>
    <message>
        <source>%1: there is no environment %2 yet. Let its files land with placeholders as their tags first, then promote.</source>
        <translation>%1: окружения %2 ещё нет. Сначала внесите его файлы с заглушками вместо тегов, потом переносите.</translation>
    </message>
    <message>
        <source>%1: commits that change %2 cannot move a release too. Let the rules land first.</source>
        <translation>%1: коммиты, которые меняют %2, не могут двигать и релиз. Сначала внесите правила.</translation>
    </message>
    <message>
        <source>This clone is too shallow to tell what ran where: run git fetch --unshallow first, or let CI clone the whole history.</source>
        <translation>Этот клон неполный, по нему не узнать, что где работало: выполните git fetch --unshallow или клонируйте в CI всю историю.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written, so nothing is begun. Is the disk full, or the folder read-only?</source>
        <translation>Журнал %1 не записывается, поэтому ничего не начато. Не кончилось ли место на диске, не закрыта ли папка для записи?</translation>
    </message>
    <message>
        <source>“%1” was interrupted, but is on %2 as %3 (promotion %4).</source>
        <translation>«%1» прервано, но есть в %2 как %3 (перенос %4).</translation>
    </message>
    <message>
        <source>“%1” was interrupted before anything was pushed; %2 is as it was (promotion %3).</source>
        <translation>«%1» прервано до отправки; %2 не изменился (перенос %3).</translation>
    </message>
    <message>
        <source>“%1” was interrupted during its push and is not on %2 (promotion %3). It can be done again.</source>
        <translation>«%1» прервано во время отправки, в %2 его нет (перенос %3). Можно повторить.</translation>
    </message>
    <message>
        <source>The journal was damaged. It is kept as %1, and a new one was begun.</source>
        <translation>Журнал был повреждён. Он сохранён как %1, начат новый.</translation>
    </message>
    <message>
        <source>%1 has %2 in %3 now, and %4 was asked for.</source>
        <translation>У %1 теперь %2 в %3, а просили %4.</translation>
    </message>
    <message numerus="yes">
        <source>It is older than %n hour(s).</source>
        <translation>
            <numerusform>Ему больше %n часа.</numerusform>
            <numerusform>Ему больше %n часов.</numerusform>
            <numerusform>Ему больше %n часов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch has no commit of this promotion.</source>
        <translation>В ветке нет коммита этого переноса.</translation>
    </message>
    <message>
        <source>The commit does not say what it asks for.</source>
        <translation>Коммит не говорит, о чём просит.</translation>
    </message>
    <message>
        <source>A request needs a remote that others see too.</source>
        <translation>Для запроса нужен удалённый репозиторий, который видят и другие.</translation>
    </message>
    <message>
        <source>It is on %1 already.</source>
        <translation>Это уже есть в %1.</translation>
    </message>
    <message>
        <source>You asked for it yourself: somebody else approves it.</source>
        <translation>Вы просили об этом сами: одобряет кто-то другой.</translation>
    </message>
    <message>
        <source>%1 asked for it: only they can withdraw it. Decline it, with a reason.</source>
        <translation>Об этом просит %1: отозвать может только автор. Отклоните с указанием причины.</translation>
    </message>
    <message>
        <source>The approval %1 is not in this repository.</source>
        <translation>Согласования %1 нет в этом репозитории.</translation>
    </message>
    <message>
        <source>Commit %1 is no approval of this by %2.</source>
        <translation>Коммит %1 не является согласованием этого от %2.</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 — не папка.</translation>
    </message>
    <message>
        <source>A decision has no key “%1”.</source>
        <translation>У решения нет ключа «%1».</translation>
    </message>
    <message>
        <source>The kind of a decision is hold, block or accept.</source>
        <translation>Вид решения — hold, block или accept.</translation>
    </message>
    <message>
        <source>A decision needs a reason.</source>
        <translation>Решению нужна причина.</translation>
    </message>
    <message>
        <source>A block and an acceptance are of one tag, a hold of none.</source>
        <translation>Запрет и принятие относятся к одному тегу, удержание — ни к какому.</translation>
    </message>
    <message>
        <source>What it says belongs into %1.</source>
        <translation>То, что в нём написано, должно стоять в %1.</translation>
    </message>
    <message>
        <source>A number from 0 to %1 is expected here.</source>
        <translation>Здесь ожидается число от 0 до %1.</translation>
    </message>
    <message>
        <source>%1 approvals are asked for, and only %2 people may give one.</source>
        <translation>Требуется согласований: %1, а дать их могут только %2.</translation>
    </message>
    <message>
        <source>direct or request is expected here.</source>
        <translation>Здесь ожидается direct или request.</translation>
    </message>
    <message>
        <source>The keys of the signers cannot be written down: %1.</source>
        <translation>Не удалось записать ключи подписывающих: %1.</translation>
    </message>
    <message>
        <source>Say which tag of %1 is meant in %2.</source>
        <translation>Укажите, о каком теге %1 в %2 идёт речь.</translation>
    </message>
    <message>
        <source>%1 is held already, by %2: %3</source>
        <translation>%1 уже удерживает %2: %3</translation>
    </message>
    <message>
        <source>The tag is blocked for %1 already, by %2: %3</source>
        <translation>Тег уже запрещён для %1, запретил %2: %3</translation>
    </message>
    <message>
        <source>“%1” is no image tag.</source>
        <translation>«%1» — не тег образа.</translation>
    </message>
    <message>
        <source>%1 has not diverged in %2, so there is nothing to accept.</source>
        <translation>%1 в %2 не разошёлся, принимать нечего.</translation>
    </message>
    <message>
        <source>%1 has %2 in %3 now, and %4 was to be accepted.</source>
        <translation>У %1 сейчас %2 в %3, а принять собирались %4.</translation>
    </message>
    <message>
        <source>Nobody blocks this tag for %1.</source>
        <translation>Этот тег для %1 никто не запрещал.</translation>
    </message>
    <message>
        <source>Nobody holds %1.</source>
        <translation>%1 никто не удерживает.</translation>
    </message>
    <message>
        <source>%1 is blocked for %2 by %3: %4</source>
        <translation>%1 запрещён для %2, запретил %3: %4</translation>
    </message>
    <message>
        <source>nobody holds %1 or blocks the tag</source>
        <translation>никто не удерживает %1 и не запретил тег</translation>
    </message>
    <message>
        <source>%1 is held by %2: %3</source>
        <translation>%1 удерживает %2: %3</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>asked for; the policy wants %1</source>
        <translation>запрошено; политика требует %1</translation>
    </message>
    <message>
        <source>%1; only those count that are signed by a key of %2, by people who may; the policy wants %3</source>
        <translation>%1; считаются только подписанные ключом из %2 теми, кому это дано; политика требует %3</translation>
    </message>
    <message>
        <source>%1; the policy wants %2: ask for it with a request</source>
        <translation>%1; политика требует %2: запросите согласование</translation>
    </message>
    <message>
        <source>Nobody holds %2 or blocks the tag</source>
        <translation>Никто не удерживает %2 и не запретил тег</translation>
    </message>
    <message>
        <source>Approved for %2</source>
        <translation>Согласовано для %2</translation>
    </message>
    <message>
        <source>The rules can be read</source>
        <translation>Правила читаются</translation>
    </message>
    <message>
        <source>Something else than answers stands on top of the change.</source>
        <translation>Поверх изменения стоит не только ответ на запрос.</translation>
    </message>
    <message>
        <source>The request was closed or changed meanwhile.</source>
        <translation>Запрос тем временем закрыли или изменили.</translation>
    </message>
    <message>
        <source>Others answer the request faster than we can follow. Try again.</source>
        <translation>На запрос отвечают быстрее, чем мы успеваем. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>A comment says something.</source>
        <translation>Комментарий не может быть пустым.</translation>
    </message>
    <message>
        <source>The server does not take push options.</source>
        <translation>Сервер не принимает параметры отправки (push options).</translation>
    </message>
    <message>
        <source>%1 took no push. Make a merge request of the branch %2%3 instead.</source>
        <translation>%1 не принял отправку. Сделайте запрос на слияние из ветки %2%3.</translation>
    </message>
    <message>
        <source>The policy lets changes of %1 in by requests only.</source>
        <translation>По политике изменения попадают в %1 только по запросу.</translation>
    </message>
    <message>
        <source>%1 refused a push on %2, so this is a request. Remove %3 to try the branch again.</source>
        <translation>%1 отклонил отправку %2, поэтому это запрос. Чтобы снова попробовать ветку, удалите %3.</translation>
    </message>
    <message>
        <source>%1 took no push, so it is a request now. The server said: %2</source>
        <translation>%1 не принял отправку, поэтому теперь это запрос. Сервер ответил: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 sets it</source>
        <extracomment>%1 a place in a file, %2 an environment</extracomment>
        <translation>%1; в %2 она задана</translation>
    </message>
    <message>
        <source>%1; it may come from %2</source>
        <extracomment>%1 a place in a file, %2 names of secrets</extracomment>
        <translation>%1; может прийти из %2</translation>
    </message>
    <message>
        <source>New code reads %1, which %2 does not set</source>
        <translation>Новый код читает %1, а %2 её не задаёт</translation>
    </message>
    <message>
        <source>%1 is set in %2 only</source>
        <extracomment>%1 a key of the env layer, %2 an environment</extracomment>
        <translation>%1 есть только в %2</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) with migrations are given up; the database stays as it is</source>
        <translation>
            <numerusform>%n коммит с миграциями уходит; база данных остаётся как есть</numerusform>
            <numerusform>%n коммита с миграциями уходят; база данных остаётся как есть</numerusform>
            <numerusform>%n коммитов с миграциями уходят; база данных остаётся как есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) bring migrations of the database</source>
        <translation>
            <numerusform>%n коммит приносит миграции базы данных</numerusform>
            <numerusform>%n коммита приносят миграции базы данных</numerusform>
            <numerusform>%n коммитов приносят миграции базы данных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of %1 changed since it had this release</source>
        <translation>
            <numerusform>%n настройка %1 изменилась с тех пор, как там был этот релиз</numerusform>
            <numerusform>%n настройки %1 изменились с тех пор, как там был этот релиз</numerusform>
            <numerusform>%n настроек %1 изменились с тех пор, как там был этот релиз</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 went back from this release before</source>
        <translation>С этого релиза %1 уже откатывали</translation>
    </message>
    <message>
        <source>A folder of the repository with {env} once is expected here, like deploy/env/release-{env}.</source>
        <translation>Здесь ожидается папка репозитория с {env} один раз, например deploy/env/release-{env}.</translation>
    </message>
    <message>
        <source>Environments have names of lower-case letters, digits and “-”, each once.</source>
        <translation>Имена окружений — строчные буквы, цифры и «-», каждое один раз.</translation>
    </message>
    <message>
        <source>Promotion needs two environments at least.</source>
        <translation>Для переноса нужны хотя бы два окружения.</translation>
    </message>
    <message>
        <source>A folder of the repository is expected here, like apps/{site} or packages.</source>
        <translation>Здесь ожидается папка репозитория, например apps/{site} или packages.</translation>
    </message>
    <message>
        <source>%1 is no part of a release; move it to the env layer, or list it under release.keys in %2</source>
        <translation>%1 не относится к релизу; перенесите в env-слой или добавьте в release.keys в %2</translation>
    </message>
    <message>
        <source>A placeholder is a text, with * at its end for whatever follows.</source>
        <translation>Заглушка — это текст; * в конце заменяет любое продолжение.</translation>
    </message>
    <message>
        <source>Two forms of one release are expected here, each with {tag} once: first that of the first environment, like “{tag}-dev ~ {tag}”.</source>
        <translation>Здесь нужны две записи одного релиза, в каждой один раз {tag}: сначала запись первого окружения, например «{tag}-dev ~ {tag}».</translation>
    </message>
    <message>
        <source>One line is expected here, at most %1 long.</source>
        <translation>Здесь нужна одна строка, не длиннее %1 символов.</translation>
    </message>
    <message>
        <source>Nothing can be filled in for {%1}. There are: {%2}.</source>
        <translation>Вместо {%1} подставить нечего. Есть: {%2}.</translation>
    </message>
    <message>
        <source>in %1 since %2, set by %3, as %4: an image of its own of the same release</source>
        <translation>в %1 с %2, автор %3, как %4: отдельный образ того же релиза</translation>
    </message>
    <message>
        <source>only which image runs, and the release&apos;s identity</source>
        <translation>только образ и то, что отличает релиз</translation>
    </message>
    <message>
        <source>%1:%2: %3 (%4)</source>
        <translation>%1:%2: %3 (%4)</translation>
    </message>
    <message>
        <source>The image itself was not the one in %1</source>
        <translation>Сам образ не тот, что был в %1</translation>
    </message>
    <message>
        <source>%1 has %2 and %3 gets %4: one release by %5, two images.</source>
        <translation>В %1 стоит %2, а в %3 попадёт %4: по %5 это один релиз, но два образа.</translation>
    </message>
    <message>
        <source>Only the release in its files</source>
        <translation>В файлах релиза только релиз</translation>
    </message>
    <message>
        <source>The commit says that it set %1 of %2 in %3, and did not.</source>
        <translation>В коммите сказано, что он задал %1 для %2 в %3, но это не так.</translation>
    </message>
    <message>
        <source>The commit changed more in %1 than %2.</source>
        <translation>Коммит изменил в %1 не только %2.</translation>
    </message>
    <message>
        <source>Git could not keep %1 in its settings: %2</source>
        <translation>Git не смог сохранить %1 в своих настройках: %2</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Укажите имя.</translation>
    </message>
    <message>
        <source>A name has no &lt; or &gt; and no control characters.</source>
        <translation>В имени не бывает &lt; и &gt; и управляющих символов.</translation>
    </message>
    <message>
        <source>Git takes no name of punctuation marks only.</source>
        <translation>Имени из одних знаков препинания git не примет.</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Укажите адрес почты.</translation>
    </message>
    <message>
        <source>An address has no spaces, no &lt; or &gt; and no control characters.</source>
        <translation>В адресе не бывает пробелов, &lt; и &gt; и управляющих символов.</translation>
    </message>
    <message>
        <source>An address has an @ with something on both sides.</source>
        <translation>В адресе есть @, и с обеих сторон от него что-то стоит.</translation>
    </message>
    <message>
        <source>%1 sets %2 to just this already.</source>
        <translation>В %1 уже задано именно такое значение %2.</translation>
    </message>
    <message>
        <source>There is no env layer %1. Add it first.</source>
        <translation>Слоя env %1 нет. Сначала добавьте его.</translation>
    </message>
    <message>
        <source>“%1” is no name of a variable: letters, digits and “_”, and no digit in front.</source>
        <translation>«%1» не может быть именем переменной: буквы, цифры и «_», первой не может быть цифра.</translation>
    </message>
    <message>
        <source>The value of %1 has to be one line without control characters, at most %2 long.</source>
        <translation>Значение %1 должно быть одной строкой без управляющих символов, не длиннее %2.</translation>
    </message>
    <message>
        <source>%1 looks like a secret, and everybody who reads the repository would read it. A secret belongs in a Secret of the cluster, encrypted where it is kept in git; the env layer only names it, under envFrom.</source>
        <translation>%1 похоже на секрет, и его прочтёт каждый, кто читает репозиторий. Секрету место в Secret кластера, а в git — только в зашифрованном виде; слой env лишь называет его в envFrom.</translation>
    </message>
    <message>
        <source>%1: %2 sets %3 already, to something else. Look at %4, and change it there.</source>
        <translation>%1: в %2 переменная %3 уже задана, с другим значением. Посмотрите %4 и измените её там.</translation>
    </message>
    <message>
        <source>%1: a setting has a commit of its own, before the promotion.</source>
        <translation>%1: у настройки свой коммит, до переноса.</translation>
    </message>
    <message>
        <source>`%1` has `%2` already.</source>
        <translation>В `%1` уже есть `%2`.</translation>
    </message>
    <message>
        <source>`%1` has a tag (`!…`), which says how to read it. Remove the tag first.</source>
        <translation>У `%1` есть тег (`!…`), который говорит, как это читать. Сначала уберите тег.</translation>
    </message>
    <message>
        <source>`%1` is a single value, and nothing can be added to it.</source>
        <translation>`%1` — одно значение, добавить к нему ничего нельзя.</translation>
    </message>
    <message>
        <source>`%1` takes entries from elsewhere by a merge key (`&lt;&lt;`); `%2` may be one of them. Change this by hand.</source>
        <translation>`%1` берёт записи из другого места ключом слияния (`&lt;&lt;`); `%2` может быть среди них. Измените это вручную.</translation>
    </message>
    <message>
        <source>`%1` stands in braces over several lines. Write it without braces first, an entry a line.</source>
        <translation>`%1` стоит в скобках на нескольких строках. Сначала запишите это без скобок, по записи на строку.</translation>
    </message>
    <message>
        <source>`%1` ends with a comma. Write it without braces first, an entry a line.</source>
        <translation>`%1` кончается запятой. Сначала запишите это без скобок, по записи на строку.</translation>
    </message>
    <message>
        <source>`%1` is null. Remove the null, or write the first entry by hand.</source>
        <translation>`%1` — null. Уберите null или впишите первую запись вручную.</translation>
    </message>
    <message>
        <source>`%1` has an item here without a name of its own. Change this by hand.</source>
        <translation>В `%1` здесь стоит элемент без своего имени. Измените это вручную.</translation>
    </message>
    <message>
        <source>`%1` has an item here that does not begin beside its dash. Change this by hand.</source>
        <translation>В `%1` здесь стоит элемент, который начинается не рядом со своей чертой. Измените это вручную.</translation>
    </message>
    <message>
        <source>There is no `%1`, and this document is none that it could be added to by a line.</source>
        <translation>Здесь нет `%1`, и в этот документ его не добавить отдельной строкой.</translation>
    </message>
    <message>
        <source>The entry `%1` cannot be written here without changing something else in the file. Change this by hand.</source>
        <translation>Запись `%1` нельзя внести сюда, не изменив в файле ничего другого. Измените это вручную.</translation>
    </message>
    <message>
        <source>Something else changed than the entry `%1`.</source>
        <translation>Изменилось не только то, что добавлена запись `%1`.</translation>
    </message>
    <message>
        <source>Not tried, because it was stopped.</source>
        <translation>Не выполнялось: остановлено.</translation>
    </message>
    <message>
        <source>“%1” was interrupted: it is on %2 up to %3, and the rest is not (promotion %4). The rest can be done again.</source>
        <translation>«%1»: прервано. В %2 попало всё до %3, остальное нет (перенос %4). Остальное можно повторить.</translation>
    </message>
    <message>
        <source>%1: %2 does not say which Application and which namespace are meant.</source>
        <translation>%1: в %2 не сказано, какие Application и namespace имеются в виду.</translation>
    </message>
    <message>
        <source>%1: the Application&apos;s name or namespace in %2 is no plain name.</source>
        <translation>%1: имя Application или namespace в %2 — не простое имя.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 takes its value from elsewhere here. Change this by hand.</source>
        <translation>%1 берёт здесь значение из другого места. Измените это вручную.</translation>
    </message>
    <message>
        <source>There is no `spec.syncPolicy.automated` that selfHeal could stand in. Decide by hand whether Argo CD shall sync this Application by itself.</source>
        <translation>Нет `spec.syncPolicy.automated`, где мог бы стоять selfHeal. Решите вручную, должен ли Argo CD сам синхронизировать это Application.</translation>
    </message>
    <message>
        <source>There is no list `spec.source.helm.valueFiles` of a chart in this repository. Write it by hand: %1, then %2.</source>
        <translation>Нет списка `spec.source.helm.valueFiles` для чарта в этом репозитории. Напишите его вручную: %1, затем %2.</translation>
    </message>
    <message>
        <source>%1 stands where %2 should, and may set what is needed. Change this by hand.</source>
        <translation>На месте %2 стоит %1, и там может быть что-то нужное. Измените это вручную.</translation>
    </message>
    <message>
        <source>Only %1 is listed here. Write the list by hand: %2, then %3.</source>
        <translation>Здесь указан только %1. Напишите список вручную: %2, затем %3.</translation>
    </message>
    <message>
        <source>Besides the two layers other files are listed. Say in which layer their settings belong, and take them out by hand.</source>
        <translation>Кроме двух слоёв указаны другие файлы. Решите, в каком слое место их настройкам, и уберите эти файлы вручную.</translation>
    </message>
    <message>
        <source>%1 is fixed by hand: it has no fix of its own.</source>
        <translation>%1 исправляется вручную: готового исправления нет.</translation>
    </message>
    <message>
        <source>There is nothing to fix by a change of bytes.</source>
        <translation>Здесь нечего исправлять заменой байтов.</translation>
    </message>
    <message>
        <source>This is no file of a site; change it by hand.</source>
        <translation>Это не файл сайта; измените его вручную.</translation>
    </message>
    <message>
        <source>Say in one line why this finding does not count here.</source>
        <translation>Скажите одной строкой, почему это замечание здесь не в счёт.</translation>
    </message>
    <message>
        <source>The release says more than which image runs</source>
        <translation>В релизе сказано не только, какой образ работает</translation>
    </message>
    <message>
        <source>A promotion copies the tag and nothing else, so whatever else stands here moves with no release, and the environments drift apart.</source>
        <translation>Перенос копирует только тег; всё остальное отсюда ни с каким релизом не переносится, и окружения расходятся.</translation>
    </message>
    <message>
        <source>Move the key to the env layer, or list it under release.keys in the policy.</source>
        <translation>Перенесите ключ в слой окружения или добавьте его в release.keys политики.</translation>
    </message>
    <message>
        <source>Helm and Argo CD stop at such a file, so the site can be neither rolled out nor promoted.</source>
        <translation>Helm и Argo CD на таком файле останавливаются: сайт нельзя ни выкатить, ни перенести.</translation>
    </message>
    <message>
        <source>Mend the file at the place that is named, or take its last good version back.</source>
        <translation>Исправьте файл в указанном месте или верните его последнюю рабочую версию.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Файл %1 уже есть.</translation>
    </message>
    <message>
        <source>This is a symbolic link, which is not followed.</source>
        <translation>Это символическая ссылка; по ней не переходят.</translation>
    </message>
    <message>
        <source>The file is too large to be read.</source>
        <translation>Файл слишком велик для чтения.</translation>
    </message>
    <message>
        <source>A comment is one line of text.</source>
        <translation>Комментарий — это одна строка текста.</translation>
    </message>
    <message>
        <source>The file has no line %1.</source>
        <translation>В файле нет строки %1.</translation>
    </message>
    <message>
        <source>A comment cannot stand above this line without changing what the file says. Put it elsewhere by hand.</source>
        <translation>Комментарий над этой строкой изменил бы смысл файла. Поставьте его вручную в другом месте.</translation>
    </message>
    <message>
        <source>`%1` is no unquoted text.</source>
        <translation>`%1` — не текст без кавычек.</translation>
    </message>
    <message>
        <source>`%1` is no list.</source>
        <translation>`%1` — не список.</translation>
    </message>
    <message>
        <source>`%1` has an item here that is no plain text of one line. Change this by hand.</source>
        <translation>В `%1` здесь есть пункт, который не просто текст в одну строку. Измените это вручную.</translation>
    </message>
    <message>
        <source>A comment stands above this item, and it cannot be told what it is about. Change this by hand.</source>
        <translation>Над этим пунктом стоит комментарий, и неясно, к чему он относится. Измените это вручную.</translation>
    </message>
    <message>
        <source>Two items of `%1` stand on one line.</source>
        <translation>Два пункта `%1` стоят на одной строке.</translation>
    </message>
    <message>
        <source>The list cannot be written here without changing something else in the file. Change this by hand.</source>
        <translation>Список нельзя записать здесь, не изменив в файле что-то ещё. Измените это вручную.</translation>
    </message>
    <message>
        <source>There is no item %1 with another behind it.</source>
        <translation>Нет пункта %1, за которым стоит другой.</translation>
    </message>
    <message>
        <source>`%1` is empty. Write its first item by hand, the next ones are written like it.</source>
        <translation>`%1` пуст. Напишите первый пункт вручную, следующие запишутся так же.</translation>
    </message>
    <message>
        <source>There is no place %1 in `%2`.</source>
        <translation>В `%2` нет места %1.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>the site&apos;s own files</source>
        <translation>файлы самого сайта</translation>
    </message>
    <message>
        <source>as everywhere</source>
        <translation>как везде</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>сайтов: %1 из %2</translation>
    </message>
    <message>
        <source>as %1 has it</source>
        <translation>как у %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 sites</source>
        <translation>%1, сайтов: %2 из %3</translation>
    </message>
    <message>
        <source>usual name</source>
        <translation>обычное имя</translation>
    </message>
    <message>
        <source>template</source>
        <translation>шаблон</translation>
    </message>
    <message>
        <source>%1 has “%2” already (%3:%4).</source>
        <translation>«%2» уже занято: %1 (%3:%4).</translation>
    </message>
    <message>
        <source>%1 and %2 would share “%3”: each environment needs its own.</source>
        <translation>У %1 и %2 было бы общее «%3»: каждому окружению нужно своё.</translation>
    </message>
    <message>
        <source>%1 is a site already and has “%2” here. Its files are left as they are.</source>
        <translation>Сайт %1 уже есть, и здесь у него «%2». Его файлы остаются как есть.</translation>
    </message>
    <message>
        <source>%1 is there already and differs in upper and lower case only.</source>
        <translation>%1 уже есть и отличается только регистром букв.</translation>
    </message>
    <message>
        <source>Nobody else has these names</source>
        <translation>Имена никем не заняты</translation>
    </message>
    <message>
        <source>The sibling has this for two things, which differ in the new site.</source>
        <translation>У сайта-образца это одно имя для двух вещей, а у нового сайта они разные.</translation>
    </message>
    <message>
        <source>“%1” is a common word: it may mean the site or not.</source>
        <translation>«%1» – обычное слово: оно может значить сайт, а может и нет.</translation>
    </message>
    <message>
        <source>It looks like the sibling&apos;s name in another spelling.</source>
        <translation>Похоже на имя сайта-образца в другом написании.</translation>
    </message>
    <message>
        <source>It may mean the environment that this is learned from, or not.</source>
        <translation>Это может значить окружение, с которого снят образец, а может и нет.</translation>
    </message>
    <message>
        <source>This list is written in a way that is not changed here. Change it by hand.</source>
        <translation>Этот список записан так, что здесь его не изменить. Измените его вручную.</translation>
    </message>
    <message>
        <source>Say how the site is called.</source>
        <translation>Укажите, как называется сайт.</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>«%1» длиннее, чем допустимо (символов: %2).</translation>
    </message>
    <message>
        <source>“%1” is no key: it is made of lower-case letters, digits and “-”, and begins and ends with a letter or digit.</source>
        <translation>«%1» не может быть ключом: он состоит из строчных латинских букв, цифр и «-», а начинается и кончается буквой или цифрой.</translation>
    </message>
    <message>
        <source>A site cannot be learned from itself.</source>
        <translation>Сайт не может быть образцом для самого себя.</translation>
    </message>
    <message>
        <source>There is no environment “%1”. There are: %2.</source>
        <translation>Нет окружения «%1». Есть: %2.</translation>
    </message>
    <message>
        <source>The order of the environments is: %1.</source>
        <translation>Порядок окружений: %1.</translation>
    </message>
    <message>
        <source>A site needs %1 and %2 at least.</source>
        <translation>Сайту нужны по крайней мере %1 и %2.</translation>
    </message>
    <message>
        <source>The site has no environment “%1”. It has: %2.</source>
        <translation>У сайта нет окружения «%1». Есть: %2.</translation>
    </message>
    <message>
        <source>“%1” is no image repository: registry/path in lower case, without a tag.</source>
        <translation>«%1» не репозиторий образов: нужен реестр/путь строчными буквами, без тега.</translation>
    </message>
    <message>
        <source>“%1” is no tag of an image.</source>
        <translation>«%1» не тег образа.</translation>
    </message>
    <message>
        <source>“%1” moves: nobody could say afterwards what ran. Choose the tag of one build.</source>
        <translation>«%1» – подвижный тег: потом никто не скажет, что работало. Возьмите тег одной сборки.</translation>
    </message>
    <message>
        <source>“%1” is no release by the policy, which wants %2.</source>
        <translation>«%1» по политике не релиз: она требует %2.</translation>
    </message>
    <message>
        <source>A control character is in this text.</source>
        <translation>В этом тексте есть управляющий символ.</translation>
    </message>
    <message>
        <source>Comments are written in en or ru, not “%1”.</source>
        <translation>Комментарии пишутся на en или ru, а не на «%1».</translation>
    </message>
    <message>
        <source>“%1” is no host: labels of lower-case letters, digits and “-” with dots between, each at most 63 characters, 253 in all.</source>
        <translation>«%1» не имя хоста: нужны метки из строчных латинских букв, цифр и «-» через точку, каждая не длиннее 63 символов, всего не больше 253.</translation>
    </message>
    <message>
        <source>“%1” is no name of a Secret.</source>
        <translation>«%1» не имя секрета.</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; %3 are allowed.</source>
        <translation>В «%1» символов: %2, допустимо %3.</translation>
    </message>
    <message>
        <source>“%1” is no name that Kubernetes takes: lower-case letters, digits and “-”.</source>
        <translation>«%1» – Kubernetes не примет такое имя: нужны строчные латинские буквы, цифры и «-».</translation>
    </message>
    <message>
        <source>Say which hosts the site has in %1.</source>
        <translation>Укажите, какие хосты у сайта в %1.</translation>
    </message>
    <message>
        <source>Say from which repository Argo CD takes the files; no other site tells.</source>
        <translation>Укажите, из какого репозитория Argo CD берёт файлы: других сайтов, по которым это видно, нет.</translation>
    </message>
    <message>
        <source>Names and their lengths</source>
        <translation>Имена и их длина</translation>
    </message>
    <message>
        <source>The rules of the canon</source>
        <translation>Правила канона</translation>
    </message>
    <message>
        <source>There is no site %1 to learn from.</source>
        <translation>Нет сайта %1, чтобы взять его за образец.</translation>
    </message>
    <message>
        <source>The files can be written</source>
        <translation>Файлы можно записать</translation>
    </message>
    <message>
        <source>%1 has all its files: there is nothing to do.</source>
        <translation>У %1 есть все файлы: делать нечего.</translation>
    </message>
    <message>
        <source>%1 is there in part: only what is missing is made.</source>
        <translation>%1 есть частично: создаётся только недостающее.</translation>
    </message>
    <message>
        <source>The image repository is a placeholder: nobody knows it yet.</source>
        <translation>Вместо репозитория образов стоит заглушка: он ещё не известен.</translation>
    </message>
    <message>
        <source>Argo CD syncs these environments at once: %1. Their tag is a placeholder that no registry has, so their pods wait for an image until the first release.</source>
        <translation>Argo CD сразу синхронизирует эти окружения: %1. Вместо тега там заглушка, которой нет ни в одном реестре, поэтому поды будут ждать образа до первого релиза.</translation>
    </message>
    <message>
        <source>%1 starts with %2 as soon as Argo CD syncs it.</source>
        <translation>%1 запустится с %2, как только Argo CD синхронизирует его.</translation>
    </message>
    <message>
        <source>A file of one document, a mapping, is expected to learn from.</source>
        <translation>Образцом может быть файл из одного документа с ключами.</translation>
    </message>
    <message>
        <source>With the new names the file would say something else than the sibling&apos;s. Make this one by hand.</source>
        <translation>С новыми именами файл говорил бы не то, что файл образца. Создайте его вручную.</translation>
    </message>
    <message>
        <source>%1 (%2) cannot be written: the sibling&apos;s file has no list of its own for it. Choose another sibling or none.</source>
        <translation>%1 (%2) не записать: в файле образца нет для этого отдельного списка. Возьмите другой образец или никакого.</translation>
    </message>
    <message>
        <source>%1 is a submodule: its files are in another repository and cannot be taken from this one. Copy the source by hand.</source>
        <translation>%1 – подмодуль: его файлы лежат в другом репозитории, и взять их отсюда нельзя. Скопируйте исходный код вручную.</translation>
    </message>
    <message>
        <source>There is no folder %1 to copy the source from.</source>
        <translation>Нет папки %1, чтобы скопировать из неё исходный код.</translation>
    </message>
    <message>
        <source>Source of the application</source>
        <translation>Исходный код приложения</translation>
    </message>
    <message>
        <source>%1 is not there. It can be copied from %2 in the same commit.</source>
        <translation>Папки %1 нет. Её можно скопировать из %2 в том же коммите.</translation>
    </message>
    <message>
        <source>%1 is not there: CI has nothing to build the image of.</source>
        <translation>Папки %1 нет: CI не из чего собрать образ.</translation>
    </message>
    <message>
        <source>A site has no field “%1”. Its fields are: %2.</source>
        <translation>У сайта нет поля «%1». Поля: %2.</translation>
    </message>
    <message>
        <source>Key of the site</source>
        <translation>Ключ сайта</translation>
    </message>
    <message>
        <source>Made like</source>
        <translation>По образцу</translation>
    </message>
    <message>
        <source>Language of the comments</source>
        <translation>Язык комментариев</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Окружения</translation>
    </message>
    <message>
        <source>Image repository</source>
        <translation>Репозиторий образов</translation>
    </message>
    <message>
        <source>First tag</source>
        <translation>Первый тег</translation>
    </message>
    <message>
        <source>Pull secrets</source>
        <translation>Секреты реестра</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>Имя приложения</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Хосты</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Секрет</translation>
    </message>
    <message>
        <source>Further secrets</source>
        <translation>Другие секреты</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Переменные</translation>
    </message>
    <message>
        <source>CPU requested</source>
        <translation>Запрос CPU</translation>
    </message>
    <message>
        <source>Memory requested</source>
        <translation>Запрос памяти</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation>Лимит CPU</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Лимит памяти</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Self-healing</source>
        <translation>Самовосстановление</translation>
    </message>
    <message>
        <source>Sync options</source>
        <translation>Параметры синхронизации</translation>
    </message>
    <message>
        <source>Namespace of Argo CD</source>
        <translation>Пространство имён Argo CD</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Repository URL</source>
        <translation>URL репозитория</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Ветка</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Чарт</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Кластер</translation>
    </message>
    <message>
        <source>Source copied from</source>
        <translation>Откуда взят исходный код</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>%1 is true or false, not “%2”.</source>
        <translation>%1 – это true или false, а не «%2».</translation>
    </message>
    <message>
        <source>%1 is one text, not a list.</source>
        <translation>%1 – это один текст, а не список.</translation>
    </message>
    <message>
        <source>This %end closes nothing.</source>
        <translation>Этот %end ничего не закрывает.</translation>
    </message>
    <message>
        <source>This is closed by no %end.</source>
        <translation>Для этого нет %end.</translation>
    </message>
    <message>
        <source>The template %1 is missing.</source>
        <translation>Нет шаблона %1.</translation>
    </message>
    <message>
        <source>only .yaml files are read; rename it, or this site is not seen</source>
        <translation>читаются только файлы .yaml; переименуйте его, иначе сайта не видно</translation>
    </message>
    <message>
        <source>this name is no site&apos;s key (lower-case letters, digits and “-”), or it is no plain file, so it is not read</source>
        <translation>это имя не может быть ключом сайта (строчные буквы, цифры и «-») или это не обычный файл, поэтому он не читается</translation>
    </message>
    <message>
        <source>a folder is expected here, so nothing is read</source>
        <translation>здесь ожидается папка, поэтому ничего не читается</translation>
    </message>
    <message>
        <source>%1 is another than in %2 (%3): the two environments do not run the same release under one tag</source>
        <translation>%1 не такое, как в %2 (%3): под одним тегом два окружения запускают разные релизы</translation>
    </message>
    <message>
        <source>“%1” is a tag that moves: what runs can change without a commit, and no promotion takes it on; name the tag of one build</source>
        <translation>«%1» — подвижный тег: то, что запущено, может смениться без коммита, и ни один перенос его не возьмёт; укажите тег одной сборки</translation>
    </message>
    <message>
        <source>“%1” does not show that it stays: it is no commit, no rebuild of one and no full version; describe such tags under tags.pattern in the policy</source>
        <translation>по «%1» не видно, что он неизменен: это не коммит, не пересборка и не полная версия; опишите такие теги в политике, tags.pattern</translation>
    </message>
    <message>
        <source>“%1” is no image tag, so nothing can be pulled: letters, digits, “_”, “.” and “-”, at most 128</source>
        <translation>«%1» — не тег образа, скачать по нему нечего: буквы, цифры, «_», «.» и «-», не больше 128</translation>
    </message>
    <message>
        <source>a digest stands beside the tag: moving the tag alone would deploy the old image, so that a promotion is refused</source>
        <translation>рядом с тегом стоит дайджест: смена одного тега развернула бы старый образ, поэтому перенос не выполняется</translation>
    </message>
    <message>
        <source>without quotes some readers take %1 for a number or a date and ask for another image; put it in quotes</source>
        <translation>без кавычек некоторые программы читают %1 как число или дату и запросят другой образ; возьмите его в кавычки</translation>
    </message>
    <message>
        <source>no release yet: the tag is a placeholder</source>
        <translation>релиза ещё нет: вместо тега заглушка</translation>
    </message>
    <message>
        <source>the tag is real and the repository still the placeholder %1: there is no such image</source>
        <translation>тег настоящий, а вместо репозитория заглушка %1: такого образа нет</translation>
    </message>
    <message>
        <source>the repository is “%1”, and “%2” in %3 (%4): one tag names two images, so what was verified is not what would run</source>
        <translation>репозиторий — «%1», а в %3 (%4) — «%2»: один тег называет два образа, так что запустится не то, что проверено</translation>
    </message>
    <message>
        <source>The tag moves</source>
        <translation>Подвижный тег</translation>
    </message>
    <message>
        <source>Whoever pushes an image under this tag changes what runs, without a commit and without a check; and nobody can go back to what it was.</source>
        <translation>Кто отправит образ под этим тегом, тот сменит то, что запущено, — без коммита и без проверки; и вернуться к прежнему нельзя.</translation>
    </message>
    <message>
        <source>Name the tag of one build, such as the commit&apos;s SHA.</source>
        <translation>Укажите тег одной сборки, например SHA коммита.</translation>
    </message>
    <message>
        <source>The tag does not show that it stays</source>
        <translation>По тегу не видно, что он неизменен</translation>
    </message>
    <message>
        <source>A commit&apos;s SHA, a rebuild of it and a full version are written once. Of another tag nobody can see whether it will be written again.</source>
        <translation>SHA коммита, его пересборка и полная версия записываются один раз. О другом теге не понять, не перезапишут ли его.</translation>
    </message>
    <message>
        <source>Let CI tag images by commit, or describe your tags under tags.pattern in the policy.</source>
        <translation>Пусть CI называет образы по коммиту, или опишите свои теги в политике, tags.pattern.</translation>
    </message>
    <message>
        <source>A digest stands beside the tag</source>
        <translation>Рядом с тегом стоит дайджест</translation>
    </message>
    <message>
        <source>The digest decides which image runs. A promotion that moves the tag would look done and deploy the old image.</source>
        <translation>Какой образ запущен, решает дайджест. Перенос, сменивший тег, выглядел бы выполненным, а развернул бы старый образ.</translation>
    </message>
    <message>
        <source>Remove the digest; the tag alone says which image runs.</source>
        <translation>Уберите дайджест: какой образ запущен, говорит только тег.</translation>
    </message>
    <message>
        <source>The release&apos;s identity differs between environments</source>
        <translation>Релиз в окружениях называется по-разному</translation>
    </message>
    <message>
        <source>What belongs to the release&apos;s identity must be the same wherever its tag runs, or prod runs something that was never verified.</source>
        <translation>То, что определяет релиз, должно быть одинаковым везде, где запущен его тег, иначе в prod работает непроверенное.</translation>
    </message>
    <message>
        <source>Make the value the same, or move it to the env layer.</source>
        <translation>Сделайте значение одинаковым или перенесите его в слой окружения.</translation>
    </message>
    <message>
        <source>The tag is no text for YAML</source>
        <translation>Тег для YAML — не текст</translation>
    </message>
    <message>
        <source>Helm reads 12e5 as 1200000 and 1.10 as 1.1, and so asks the registry for an image that is not there, or for another one.</source>
        <translation>Helm читает 12e5 как 1200000, а 1.10 как 1.1 и потому запрашивает образ, которого нет, или другой.</translation>
    </message>
    <message>
        <source>Put the tag in quotes.</source>
        <translation>Возьмите тег в кавычки.</translation>
    </message>
    <message>
        <source>Not released yet</source>
        <translation>Ещё не выпускался</translation>
    </message>
    <message>
        <source>The files are there and no release is. Argo CD tries to pull the placeholder until one comes.</source>
        <translation>Файлы есть, а релиза нет. Argo CD пытается скачать заглушку, пока он не появится.</translation>
    </message>
    <message>
        <source>Release to the first environment, then promote.</source>
        <translation>Выпустите релиз в первое окружение, затем перенесите его.</translation>
    </message>
    <message>
        <source>The environments name different image repositories</source>
        <translation>В окружениях указаны разные репозитории образа</translation>
    </message>
    <message>
        <source>The same tag in another repository is another image: prod would run something that was never in dev.</source>
        <translation>Тот же тег в другом репозитории — другой образ: в prod работало бы то, чего не было в dev.</translation>
    </message>
    <message>
        <source>Name one repository in all environments, or say repositories: mirrored in the policy where one is a copy of the other.</source>
        <translation>Укажите во всех окружениях один репозиторий или напишите в политике repositories: mirrored, если один — копия другого.</translation>
    </message>
    <message>
        <source>The file cannot be understood</source>
        <translation>Файл не разобрать</translation>
    </message>
    <message>
        <source>A key stands twice</source>
        <translation>Ключ стоит дважды</translation>
    </message>
    <message>
        <source>Some readers take the first value, some the last, some refuse the file: what you see is not sure to be what runs.</source>
        <translation>Одни программы берут первое значение, другие последнее, третьи отказываются от файла: то, что видно, не обязательно то, что запущено.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Уберите один из двух.</translation>
    </message>
    <message>
        <source>The file is not UTF-8</source>
        <translation>Файл не в UTF-8</translation>
    </message>
    <message>
        <source>Helm and Argo CD read UTF-8 only. Bytes of another encoding stop them, or come out as other letters.</source>
        <translation>Helm и Argo CD читают только UTF-8. Байты другой кодировки их останавливают или превращаются в другие буквы.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Сохраните файл в UTF-8.</translation>
    </message>
    <message>
        <source>The file is a symbolic link</source>
        <translation>Файл — символическая ссылка</translation>
    </message>
    <message>
        <source>What a link points to can change without a commit here, and Argo CD refuses links that lead out of the repository.</source>
        <translation>То, на что указывает ссылка, может измениться без коммита здесь, а ссылки за пределы репозитория Argo CD отвергает.</translation>
    </message>
    <message>
        <source>Put the file itself in its place.</source>
        <translation>Положите на её место сам файл.</translation>
    </message>
    <message>
        <source>A file is not read</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <source>It lies where the files of sites are and is not taken for one, so that nothing here watches over it.</source>
        <translation>Он лежит среди файлов сайтов, но файлом сайта не считается, и за ним никто не следит.</translation>
    </message>
    <message>
        <source>Name it SITE.yaml, or keep it elsewhere.</source>
        <translation>Назовите его САЙТ.yaml или держите в другом месте.</translation>
    </message>
    <message>
        <source>A folder of the platform repository is expected here, like clusters/main/shop, or clusters/main/* for each folder in it.</source>
        <translation>Здесь ожидается папка репозитория платформы, например clusters/main/shop, или clusters/main/* для каждой папки в ней.</translation>
    </message>
    <message>
        <source>A namespace is expected here, like shop-prod, or “*” for the name that the folder&apos;s * stands for.</source>
        <translation>Здесь ожидается пространство имён, например shop-prod, или «*» — имя, которое стоит на месте * в папке.</translation>
    </message>
    <message>
        <source>The name of a Secret is expected here, with at most one *, like regcred or *-tls.</source>
        <translation>Здесь ожидается имя секрета, не больше чем с одной *, например regcred или *-tls.</translation>
    </message>
    <message>
        <source>A Secret that is referred to is not there</source>
        <translation>Секрета, на который есть ссылка, нет</translation>
    </message>
    <message>
        <source>A pod that refers to a Secret which is not in its namespace does not start, and the rollout hangs.</source>
        <translation>Под со ссылкой на секрет, которого нет в его пространстве имён, не запускается, и раскатка зависает.</translation>
    </message>
    <message>
        <source>Add the Secret to the platform repository, for this very namespace, or mend the reference.</source>
        <translation>Добавьте секрет в репозиторий платформы именно для этого пространства имён или исправьте ссылку.</translation>
    </message>
    <message>
        <source>A Secret in clear text</source>
        <translation>Секрет открытым текстом</translation>
    </message>
    <message>
        <source>Whoever can read the repository has the value, and so has everybody who ever clones its history.</source>
        <translation>Значение есть у всех, кто может читать репозиторий, и у каждого, кто когда-либо клонирует его историю.</translation>
    </message>
    <message>
        <source>Encrypt the manifest with SOPS, and change the value where it is used: it is known now.</source>
        <translation>Зашифруйте манифест с помощью SOPS и смените само значение там, где оно используется: теперь оно известно.</translation>
    </message>
    <message>
        <source>The name of a Secret is encrypted</source>
        <translation>Имя секрета зашифровано</translation>
    </message>
    <message>
        <source>Nobody can see which Secret it is without the key, so a reference to it cannot be checked.</source>
        <translation>Без ключа не видно, что это за секрет, поэтому ссылку на него нельзя проверить.</translation>
    </message>
    <message>
        <source>Give its rule in .sops.yaml encrypted_regex: ^(data|stringData)$ and encrypt the file anew.</source>
        <translation>Добавьте в его правило в .sops.yaml encrypted_regex: ^(data|stringData)$ и зашифруйте файл заново.</translation>
    </message>
    <message>
        <source>The Secrets of the platform repository are not known</source>
        <translation>Секреты репозитория платформы неизвестны</translation>
    </message>
    <message>
        <source>Whether what the sites refer to is there can only be seen in the platform repository.</source>
        <translation>Есть ли то, на что ссылаются сайты, видно только в репозитории платформы.</translation>
    </message>
    <message>
        <source>See that the address under platform.repo in the policy can be reached from here, and that its files parse.</source>
        <translation>Проверьте, что адрес platform.repo из политики отсюда доступен и что файлы в нём разбираются.</translation>
    </message>
    <message>
        <source>The Secret %1 of the namespace %2: %3 in %4 defines one of this name and names no namespace; name it there, or under platform.namespaces in %5</source>
        <translation>Секрет %1 в пространстве имён %2: %3 в %4 описывает секрет с таким именем без пространства имён; укажите его там или в platform.namespaces в %5</translation>
    </message>
    <message>
        <source>No manifest in %4 shows a Secret %1 of the namespace %2; the one at %3 has its name encrypted and may be it</source>
        <translation>Ни в одном манифесте %4 не видно секрета %1 для пространства имён %2; у манифеста %3 имя зашифровано, возможно, это он</translation>
    </message>
    <message>
        <source>There is a Secret %1 only for %3 (%4 in %5), none for the namespace %2; the pods would not start. Add one there</source>
        <translation>Секрет %1 есть только для %3 (%4 в %5), а для пространства имён %2 его нет; поды не запустятся. Добавьте его туда</translation>
    </message>
    <message>
        <source>No manifest in %3 defines the Secret %1 for the namespace %2; the pods would not start. Add one there, or list the name under platform.generated in %4 if something in the cluster makes it</source>
        <translation>Ни один манифест %3 не описывает секрет %1 для пространства имён %2; поды не запустятся. Добавьте его туда или внесите имя в platform.generated в %4, если его создаёт что-то в кластере</translation>
    </message>
    <message>
        <source>The Secret %1 of the namespace %2 has no key %3 (%4 in %5); add it there, or mend the reference</source>
        <translation>В секрете %1 пространства имён %2 нет ключа %3 (%4 в %5); добавьте его туда или исправьте ссылку</translation>
    </message>
    <message>
        <source>The Secret %1 of the namespace %2 is defined at %3 in %4, but the kustomization.yaml beside it does not list the file; list it there</source>
        <translation>Секрет %1 пространства имён %2 описан в %3 в %4, но kustomization.yaml рядом не называет этот файл; добавьте его туда</translation>
    </message>
    <message>
        <source>The key %1 of the Secret %2 stands here in clear text: everybody who can read the repository has it, for ever. Encrypt it, and change the password itself</source>
        <translation>Ключ %1 секрета %2 записан здесь открытым текстом: он навсегда доступен всем, кто может читать репозиторий. Зашифруйте его и смените сам пароль</translation>
    </message>
    <message>
        <source>The name of this Secret is encrypted, so nobody can see whether it is the right one; let SOPS encrypt %1 only</source>
        <translation>Имя этого секрета зашифровано, и не видно, тот ли это секрет; пусть SOPS шифрует только %1</translation>
    </message>
    <message>
        <source>The platform repository cannot be read, so it is not known whether the Secrets of the sites are there: %1</source>
        <translation>Репозиторий платформы не читается, поэтому неизвестно, есть ли секреты сайтов: %1</translation>
    </message>
    <message>
        <source>This file cannot be read, so the Secrets in it are not known</source>
        <translation>Этот файл не читается, поэтому секреты в нём неизвестны</translation>
    </message>
    <message>
        <source>The platform repository could not be fetched, so the Secrets are those of %1: %2</source>
        <translation>Репозиторий платформы не удалось получить, поэтому секреты взяты из %1: %2</translation>
    </message>
    <message>
        <source>%1 has no branch %2.</source>
        <translation>В %1 нет ветки %2.</translation>
    </message>
    <message>
        <source>The project %1 (%2) does not allow the repository %3, so that Argo CD refuses to sync. Add it to sourceRepos there</source>
        <translation>Проект %1 (%2) не разрешает репозиторий %3, поэтому Argo CD откажется синхронизировать. Добавьте его там в sourceRepos</translation>
    </message>
    <message>
        <source>The project %1 (%2) does not allow the namespace %3 of the cluster %4, so that Argo CD refuses to sync. Add it to destinations there</source>
        <translation>Проект %1 (%2) не разрешает пространство имён %3 кластера %4, поэтому Argo CD откажется синхронизировать. Добавьте его там в destinations</translation>
    </message>
    <message>
        <source>%1 also deploys into the namespace %2: each reaches the other&apos;s secrets and workloads. Give each a namespace of its own</source>
        <translation>%1 тоже разворачивает в пространство имён %2: каждому доступны секреты и нагрузки другого. Дайте каждому своё пространство имён</translation>
    </message>
    <message>
        <source>The Application %1 is also in %2: whichever is applied last replaces the other in the cluster. Give each a name of its own</source>
        <translation>Application %1 есть и в %2: применённый последним заменит другой в кластере. Дайте каждому своё имя</translation>
    </message>
    <message>
        <source>There are no value files here, so that a promotion changes nothing. List %1, then %2</source>
        <translation>Здесь нет файлов значений, поэтому перенос ничего не изменит. Перечислите %1, затем %2</translation>
    </message>
    <message>
        <source>%1 has to stand before %2: the later file wins, so that the env layer has the last word. Swap the two</source>
        <translation>%1 должен стоять перед %2: побеждает последний файл, и решать должен слой окружения. Поменяйте их местами</translation>
    </message>
    <message>
        <source>%1 is listed a second time. List %2, then %3, and nothing else</source>
        <translation>%1 перечислен второй раз. Перечислите %2, затем %3 и больше ничего</translation>
    </message>
    <message>
        <source>%1 is no file of this repository, so that nobody sees here what it changes. List %2, then %3, and nothing else</source>
        <translation>%1 — не файл этого репозитория, и здесь не видно, что он меняет. Перечислите %2, затем %3 и больше ничего</translation>
    </message>
    <message>
        <source>%1 leads to %2, which is not of %3 in %4. List %5, then %6, and nothing else</source>
        <translation>%1 ведёт к %2, а это не файл %3 в %4. Перечислите %5, затем %6 и больше ничего</translation>
    </message>
    <message>
        <source>%1 leads to %2, which is not there. List %3, then %4, and nothing else</source>
        <translation>%1 ведёт к %2, которого нет. Перечислите %3, затем %4 и больше ничего</translation>
    </message>
    <message>
        <source>%1 is not among the value files. List %2, then %3</source>
        <translation>%1 нет среди файлов значений. Перечислите %2, затем %3</translation>
    </message>
    <message>
        <source>%1 sets %2, which has the last word over the release file: a promotion would change nothing. Remove it here</source>
        <translation>%1 задаёт %2 и перекрывает файл релиза: перенос ничего не изменит. Уберите это отсюда</translation>
    </message>
    <message>
        <source>Argo CD does not know %1, and drops it without a word. Remove it, or write what was meant</source>
        <translation>Argo CD не знает %1 и молча отбрасывает. Уберите его или напишите то, что имелось в виду</translation>
    </message>
    <message>
        <source>Argo CD does not know %1, and drops it without a word. Was %2 meant?</source>
        <translation>Argo CD не знает %1 и молча отбрасывает. Имелось в виду %2?</translation>
    </message>
    <message>
        <source>%1 is missing. Argo CD does not take the file without it: add it</source>
        <translation>Не хватает %1. Без него Argo CD не примет файл: добавьте</translation>
    </message>
    <message>
        <source>%1 has to be a text. Put it in quotes</source>
        <translation>%1 должно быть текстом. Возьмите его в кавычки</translation>
    </message>
    <message>
        <source>%1 has to be a list. Write each item on a line after a dash</source>
        <translation>%1 должно быть списком. Пишите каждый элемент на своей строке после дефиса</translation>
    </message>
    <message>
        <source>%1 has to be a mapping. Write its fields below it</source>
        <translation>%1 должно быть набором полей. Напишите их под ним</translation>
    </message>
    <message>
        <source>%1 has to be true or false, without quotes</source>
        <translation>%1 должно быть true или false, без кавычек</translation>
    </message>
    <message>
        <source>%1 has to be a whole number, without quotes</source>
        <translation>%1 должно быть целым числом, без кавычек</translation>
    </message>
    <message>
        <source>Argo CD does not take this value of %1. Write one that it knows</source>
        <translation>Argo CD не примет такое значение %1. Напишите то, которое он знает</translation>
    </message>
    <message>
        <source>selfHeal is not true in %1: what is changed by hand in the cluster stays there, and git no longer says what runs. Set it to true</source>
        <translation>selfHeal в %1 не true: изменённое в кластере вручную там и останется, и git больше не скажет, что работает. Поставьте true</translation>
    </message>
    <message>
        <source>selfHeal is true in %1: Argo CD would undo a development session while it lasts. Set it to false</source>
        <translation>selfHeal в %1 — true: Argo CD отменит сеанс разработки, пока он идёт. Поставьте false</translation>
    </message>
    <message>
        <source>Argo CD does not sync this by itself: after a promotion somebody has to. Add syncPolicy.automated</source>
        <translation>Argo CD не синхронизирует это сам: после переноса это придётся сделать кому-то. Добавьте syncPolicy.automated</translation>
    </message>
    <message>
        <source>prune is not true: what a release no longer has stays in the cluster. Set it to true</source>
        <translation>prune не true: то, чего в релизе больше нет, останется в кластере. Поставьте true</translation>
    </message>
    <message>
        <source>Argo CD would create the namespace %1, which belongs to whoever develops in %2. Remove the option</source>
        <translation>Argo CD создаст пространство имён %1, а оно принадлежит тем, кто разрабатывает в %2. Уберите параметр</translation>
    </message>
    <message>
        <source>Not judged: an expression of the template that only Argo CD works out. Look at what it makes with argocd appset generate</source>
        <translation>Не проверено: выражение шаблона, которое вычисляет только Argo CD. Посмотрите результат: argocd appset generate</translation>
    </message>
    <message>
        <source>Not judged: %1, of which the repository does not tell what it makes. Look at it with argocd appset generate</source>
        <translation>Не проверено: %1 — по репозиторию не видно, что он создаёт. Посмотрите результат: argocd appset generate</translation>
    </message>
    <message>
        <source>This follows the repository %1, and %2 of %3 sources follow %4: what is promoted there does not come here. Write the address of the others</source>
        <translation>Здесь репозиторий %1, а у %2 из %3 источников — %4: перенесённое там сюда не попадёт. Напишите адрес остальных</translation>
    </message>
    <message>
        <source>%1 is the repository of the others, spelled in another way: Argo CD may need another login for it. Write %2</source>
        <translation>%1 — тот же репозиторий, что у остальных, но записан иначе: Argo CD может понадобиться другой вход. Напишите %2</translation>
    </message>
    <message>
        <source>This follows %1, and %2 of %3 sources follow %4: the same only as long as that is the default branch. Write %4</source>
        <translation>Здесь %1, а у %2 из %3 источников — %4: это одно и то же, только пока это ветка по умолчанию. Напишите %4</translation>
    </message>
    <message>
        <source>This follows %1, and %2 of %3 sources follow %4: what is promoted there does not come here. Write %4</source>
        <translation>Здесь %1, а у %2 из %3 источников — %4: перенесённое там сюда не попадёт. Напишите %4</translation>
    </message>
    <message>
        <source>There is no folder %1 in this repository, so that Argo CD has nothing to render. Write the path of the chart</source>
        <translation>В репозитории нет папки %1, и Argo CD нечего собирать. Напишите путь к чарту</translation>
    </message>
    <message>
        <source>There is no Chart.yaml in %1, so that the value files are read by nobody. Write the path of the chart</source>
        <translation>В %1 нет Chart.yaml, и файлы значений никто не прочитает. Напишите путь к чарту</translation>
    </message>
    <message>
        <source>%1 does not take this file, so that Argo CD does not know of this Application. Add it there</source>
        <translation>%1 не берёт этот файл, и Argo CD не знает об этом Application. Добавьте его туда</translation>
    </message>
    <message>
        <source>%1 is not in the repository any more: who follows this page looks for it in vain. Name what took its place</source>
        <translation>%1 больше нет в репозитории: кто идёт по этой странице, будет искать напрасно. Назовите то, что его заменило</translation>
    </message>
    <message>
        <source>There is no folder %1, from which the images of %2 would be built. Add it, or say under sources in %3 where it is</source>
        <translation>Нет папки %1, из которой собирались бы образы %2. Добавьте её или скажите под sources в %3, где она</translation>
    </message>
    <message>
        <source>The value files are not the release, then the env layer</source>
        <translation>Файлы значений — не релиз, затем слой окружения</translation>
    </message>
    <message>
        <source>A promotion changes the release file. If the Application does not read it, or reads something else after it, prod goes on running what it ran.</source>
        <translation>Перенос меняет файл релиза. Если Application его не читает или читает после него что-то ещё, в prod продолжит работать прежнее.</translation>
    </message>
    <message>
        <source>List the release file and then the env layer of this site and environment, and nothing else.</source>
        <translation>Перечислите файл релиза, затем слой окружения этого сайта и окружения, и больше ничего.</translation>
    </message>
    <message>
        <source>selfHeal does not fit the environment</source>
        <translation>selfHeal не подходит окружению</translation>
    </message>
    <message>
        <source>In the first environment Argo CD would undo a development session; in the last, without it, a change by hand stays in the cluster and git no longer says what runs.</source>
        <translation>В первом окружении Argo CD отменит сеанс разработки; в последнем без него изменённое вручную останется в кластере, и git больше не скажет, что работает.</translation>
    </message>
    <message>
        <source>Set selfHeal to false in the first environment and to true in the last.</source>
        <translation>Поставьте selfHeal: false в первом окружении и true в последнем.</translation>
    </message>
    <message>
        <source>Argo CD does not sync this by itself</source>
        <translation>Argo CD не синхронизирует это сам</translation>
    </message>
    <message>
        <source>A promotion is a commit. Without automated sync and prune the cluster does not follow it until somebody syncs by hand.</source>
        <translation>Перенос — это коммит. Без автоматической синхронизации и prune кластер не последует за ним, пока кто-нибудь не синхронизирует вручную.</translation>
    </message>
    <message>
        <source>Add syncPolicy.automated with prune set to true.</source>
        <translation>Добавьте syncPolicy.automated с prune: true.</translation>
    </message>
    <message>
        <source>Argo CD creates a namespace that belongs to developers</source>
        <translation>Argo CD создаёт пространство имён, принадлежащее разработчикам</translation>
    </message>
    <message>
        <source>Where Argo CD makes the namespace first, the tool of the development sessions does not own it, and cannot give it to a developer.</source>
        <translation>Если пространство имён первым создаст Argo CD, инструмент сеансов разработки им не владеет и не может отдать его разработчику.</translation>
    </message>
    <message>
        <source>Remove CreateNamespace=true from the sync options of the first environment.</source>
        <translation>Уберите CreateNamespace=true из syncOptions первого окружения.</translation>
    </message>
    <message>
        <source>Two Applications deploy into one namespace</source>
        <translation>Два Application разворачивают в одно пространство имён</translation>
    </message>
    <message>
        <source>Both reach the same secrets and may overwrite each other, so that a release of one changes the other.</source>
        <translation>Обоим доступны одни и те же секреты, и они могут затереть друг друга: релиз одного изменит другой.</translation>
    </message>
    <message>
        <source>Give each Application a namespace of its own.</source>
        <translation>Дайте каждому Application своё пространство имён.</translation>
    </message>
    <message>
        <source>Two Applications have one name</source>
        <translation>У двух Application одно имя</translation>
    </message>
    <message>
        <source>In the cluster there is only one of that name: whichever is applied last replaces the other, and its site with it.</source>
        <translation>В кластере такое имя одно: применённый последним заменит другой вместе с его сайтом.</translation>
    </message>
    <message>
        <source>Give each Application a name of its own.</source>
        <translation>Дайте каждому Application своё имя.</translation>
    </message>
    <message>
        <source>The Application follows another repository, branch or chart</source>
        <translation>Application следит за другим репозиторием, веткой или чартом</translation>
    </message>
    <message>
        <source>A promotion is a commit on one branch of one repository. An Application that follows another one never sees it.</source>
        <translation>Перенос — это коммит в одной ветке одного репозитория. Application, который следит за другой, его не увидит.</translation>
    </message>
    <message>
        <source>Write the repository, the branch and the path of the chart as the other sites have them.</source>
        <translation>Напишите репозиторий, ветку и путь к чарту так, как у остальных сайтов.</translation>
    </message>
    <message>
        <source>The project does not allow this</source>
        <translation>Проект этого не разрешает</translation>
    </message>
    <message>
        <source>Argo CD refuses to sync an Application whose project does not allow its repository or destination, so that a promotion changes nothing in the cluster.</source>
        <translation>Argo CD откажется синхронизировать Application, чей проект не разрешает его репозиторий или место назначения: перенос ничего не изменит в кластере.</translation>
    </message>
    <message>
        <source>Allow it in the AppProject, or choose another project.</source>
        <translation>Разрешите это в AppProject или выберите другой проект.</translation>
    </message>
    <message>
        <source>Nothing brings this Application into the cluster</source>
        <translation>Этот Application ничто не приносит в кластер</translation>
    </message>
    <message>
        <source>The folder is taken by a kustomization or a root Application that leaves this file out. The site is in git and nowhere else.</source>
        <translation>Папку берёт kustomization или корневой Application, но без этого файла. Сайт есть в git и больше нигде.</translation>
    </message>
    <message>
        <source>Add the file to the list, or let the root Application take it.</source>
        <translation>Добавьте файл в список или сделайте так, чтобы корневой Application его брал.</translation>
    </message>
    <message>
        <source>A field that Argo CD does not know</source>
        <translation>Поле, которого Argo CD не знает</translation>
    </message>
    <message>
        <source>Argo CD drops it without a word: what it was to turn on stays off.</source>
        <translation>Argo CD молча отбросит его: то, что оно должно было включить, останется выключенным.</translation>
    </message>
    <message>
        <source>Write the field as Argo CD spells it, or remove it.</source>
        <translation>Напишите поле так, как его пишет Argo CD, или уберите.</translation>
    </message>
    <message>
        <source>Not what Argo CD takes</source>
        <translation>Argo CD такого не примет</translation>
    </message>
    <message>
        <source>The cluster refuses such a file, so that nothing of it is applied and the Application stays as it was.</source>
        <translation>Кластер откажется принять такой файл: ничего из него не применится, и Application останется прежним.</translation>
    </message>
    <message>
        <source>Write the value as Argo CD wants it at the place that is named.</source>
        <translation>Напишите в названном месте значение, которого ждёт Argo CD.</translation>
    </message>
    <message>
        <source>An ApplicationSet that only Argo CD can resolve</source>
        <translation>ApplicationSet, который может раскрыть только Argo CD</translation>
    </message>
    <message>
        <source>What it makes does not stand in the repository, so that the rules cannot look at it.</source>
        <translation>Того, что он создаёт, в репозитории нет, поэтому правилам не на что смотреть.</translation>
    </message>
    <message>
        <source>Look at what it makes with argocd appset generate.</source>
        <translation>Посмотрите, что он создаёт: argocd appset generate.</translation>
    </message>
    <message>
        <source>The sources of the site are missing</source>
        <translation>Нет исходников сайта</translation>
    </message>
    <message>
        <source>Other sites have theirs in this repository. Without them nothing builds the next release.</source>
        <translation>У других сайтов они в этом репозитории. Без них следующий релиз не из чего собрать.</translation>
    </message>
    <message>
        <source>Add the folder, or say in the policy where the sources are.</source>
        <translation>Добавьте папку или укажите в политике, где исходники.</translation>
    </message>
    <message>
        <source>A page names a file that is gone</source>
        <translation>Страница называет файл, которого больше нет</translation>
    </message>
    <message>
        <source>Who follows the page in a hurry, at an incident say, looks for a file that is not there.</source>
        <translation>Кто идёт по странице в спешке, например при аварии, будет искать файл, которого нет.</translation>
    </message>
    <message>
        <source>Name what took its place, or remove the reference.</source>
        <translation>Назовите то, что его заменило, или уберите ссылку.</translation>
    </message>
    <message>
        <source>Work %1 (%2) is in an earlier commit already.</source>
        <translation>Работа %1 (%2) уже есть в более раннем коммите.</translation>
    </message>
    <message>
        <source>The commit says that it changed %1, and did not.</source>
        <translation>Коммит говорит, что изменил %1, но не изменил.</translation>
    </message>
    <message>
        <source>The commit moved the tag of %1, which is no promotion.</source>
        <translation>Коммит сдвинул тег в %1, а это не перенос.</translation>
    </message>
    <message>
        <source>There is nothing to do: all of it is there already.</source>
        <translation>Делать нечего: всё это уже есть.</translation>
    </message>
    <message>
        <source>%1 is no plain file, so it was not changed.</source>
        <translation>%1 — не обычный файл, поэтому не изменён.</translation>
    </message>
    <message>
        <source>There is something else at %1 already.</source>
        <translation>На месте %1 уже есть что-то другое.</translation>
    </message>
    <message>
        <source>%1 would begin with the release %2, which came by no promotion. Let it begin with a placeholder, then promote.</source>
        <translation>%1 начинался бы с релиза %2, который никто не переносил. Начните с заглушки, затем перенесите.</translation>
    </message>
    <message>
        <source>The tag of %1 would move from %2 to %3. A tag moves alone: by a promotion, a rollback or a reset.</source>
        <translation>Тег в %1 сдвинулся бы с %2 на %3. Тег двигается только сам по себе: переносом, откатом или сбросом.</translation>
    </message>
    <message>
        <source>%1: somebody changed what this is about since you looked at it, so that it would come out differently now. Look at it again.</source>
        <translation>%1: с тех пор как вы смотрели, это кто-то изменил, и теперь получилось бы иначе. Посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>%1 is not what it was when this was asked for. Ask again.</source>
        <translation>%1 уже не тот, каким был при запросе. Запросите снова.</translation>
    </message>
    <message>
        <source>This would change %1 too. The rules of a repository are changed by a commit of their own.</source>
        <translation>Это изменило бы и %1. Правила репозитория меняются отдельным коммитом.</translation>
    </message>
    <message>
        <source>“%1” has a commit of its own. Do it alone.</source>
        <translation>У «%1» свой коммит. Сделайте это отдельно.</translation>
    </message>
    <message>
        <source>The program %1 cannot be started.</source>
        <translation>Программа %1 не запускается.</translation>
    </message>
    <message>
        <source>The chart makes too much: helm was stopped.</source>
        <translation>Чарт выдаёт слишком много: helm остановлен.</translation>
    </message>
    <message>
        <source>helm took too long and was stopped.</source>
        <translation>helm работал слишком долго и был остановлен.</translation>
    </message>
    <message>
        <source>The chart is too large to be drawn here.</source>
        <translation>Чарт слишком велик, чтобы собрать его здесь.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 не записать.</translation>
    </message>
    <message>
        <source>No temporary folder can be made.</source>
        <translation>Не удалось создать временную папку.</translation>
    </message>
    <message>
        <source>There is no chart at %1.</source>
        <translation>По пути %1 нет чарта.</translation>
    </message>
    <message>
        <source>%1 leads out of the repository.</source>
        <translation>%1 ведёт за пределы репозитория.</translation>
    </message>
    <message>
        <source>The chart draws</source>
        <translation>Чарт собирается</translation>
    </message>
    <message>
        <source>There is no program helm: whether the chart takes these values shows when Argo CD draws it.</source>
        <translation>Нет программы helm: примет ли чарт эти значения, станет видно, когда его соберёт Argo CD.</translation>
    </message>
    <message>
        <source>say which</source>
        <translation>укажите</translation>
    </message>
    <message>
        <source>%1 is missing, so that the site cannot tell that it runs in %2; set it to “%2”</source>
        <translation>%1 не задано, и сайт не знает, что работает в %2; задайте «%2»</translation>
    </message>
    <message>
        <source>%1 leads to %2, which is no host of this ingress (%3): links and sign-in would go to another address</source>
        <translation>%1 ведёт на %2, а такого хоста в этом ingress нет (%3): ссылки и вход уйдут на другой адрес</translation>
    </message>
    <message>
        <source>image.%1 stands in the env layer, which comes last and wins: promotions would change nothing; move it to the release file</source>
        <translation>image.%1 стоит в слое окружения, а он читается последним и побеждает: переносы ничего не изменят; перенесите в файл релиза</translation>
    </message>
    <message>
        <source>%1 is “%2” in the env layer of %3: the site takes itself for another environment, with its data and mails</source>
        <translation>%1 в слое окружения %3 — «%2»: сайт примет себя за другое окружение, с его данными и письмами</translation>
    </message>
    <message>
        <source>%1 is also a host of %2 in %3 (%4): one of the two gets the other&apos;s visitors</source>
        <translation>%1 — ещё и хост сайта %2 в %3 (%4): один из двух получит чужих посетителей</translation>
    </message>
    <message>
        <source>%1 holds a private key, which everybody who reads the repository has now; replace it, and refer to a Secret</source>
        <translation>%1 содержит закрытый ключ, и он теперь есть у всех, кто читает репозиторий; замените его и сошлитесь на Secret</translation>
    </message>
    <message>
        <source>%1 holds a URL with a password in it, which everybody who reads the repository has now; replace it, and refer to a Secret</source>
        <translation>%1 содержит URL с паролем, и он теперь есть у всех, кто читает репозиторий; замените его и сошлитесь на Secret</translation>
    </message>
    <message>
        <source>%1 holds the token of a service, which everybody who reads the repository has now; replace it, and refer to a Secret</source>
        <translation>%1 содержит токен сервиса, и он теперь есть у всех, кто читает репозиторий; замените его и сошлитесь на Secret</translation>
    </message>
    <message>
        <source>%1 holds something random, which may be a secret; if it is one, replace it and refer to a Secret, else say so in a comment</source>
        <translation>%1 содержит случайный набор знаков, возможно секрет; если это он, замените его и сошлитесь на Secret, иначе напишите об этом в комментарии</translation>
    </message>
    <message>
        <source>%1 holds what its name calls a secret, which everybody who reads the repository has now; replace it, and refer to a Secret</source>
        <translation>%1 содержит то, что по имени — секрет, и он теперь есть у всех, кто читает репозиторий; замените его и сошлитесь на Secret</translation>
    </message>
    <message>
        <source>the Secret %1 is %2&apos;s by its name: %3 would work on the database and the files of %2</source>
        <translation>Secret %1 по имени принадлежит %2: %3 работал бы с базой и файлами %2</translation>
    </message>
    <message>
        <source>the Secret %1 has the name of one that %2 uses in %3 (%4): if they hold the same, what one does or leaks hits the other</source>
        <translation>Secret %1 называется так же, как у сайта %2 в %3 (%4): если в них одно и то же, ошибка или утечка одного заденет другой</translation>
    </message>
    <message>
        <source>the bucket %1 is also that of %2 in %3 (%4): what is deleted or overwritten there is gone here</source>
        <translation>бакет %1 — ещё и у сайта %2 в %3 (%4): что там удалят или перезапишут, пропадёт и здесь</translation>
    </message>
    <message>
        <source>%1 has “%2”, which %3 never had: nobody saw it work there; promote what was, or accept this with a reason</source>
        <translation>в %1 — «%2», чего в %3 не было: там его работу никто не видел; перенесите то, что было, или примите это с указанием причины</translation>
    </message>
    <message>
        <source>commit %1 by %2 moved %3 and %4 at once: nobody could look at the release in %3 before it was in %4</source>
        <translation>коммит %1 (%2) сменил тег сразу в %3 и %4: посмотреть на релиз в %3, пока его нет в %4, никто не мог</translation>
    </message>
    <message>
        <source>commit %1 by %2 set this tag and changed other files too (%3): reverting one reverts the other</source>
        <translation>коммит %1 (%2) поставил этот тег и изменил другие файлы (%3): отмена одного отменит и другое</translation>
    </message>
    <message>
        <source>There is no rule %1.</source>
        <translation>Правила %1 нет.</translation>
    </message>
    <message>
        <source>There is no rule %1; did you mean %2?</source>
        <translation>Правила %1 нет; возможно, %2?</translation>
    </message>
    <message>
        <source>nothing is ignored without a reason; write it behind the rule: # slipway: ignore %1 — reason</source>
        <translation>без причины ничего не отключается; напишите её после правила: # slipway: ignore %1 — причина</translation>
    </message>
    <message>
        <source>there is no finding of %1 here to ignore any more; remove the comment</source>
        <translation>здесь больше нет замечаний %1, отключать нечего; уберите комментарий</translation>
    </message>
    <message>
        <source>there is no finding of %1 to ignore any more; remove the entry</source>
        <translation>замечаний %1 больше нет, отключать нечего; уберите запись</translation>
    </message>
    <message>
        <source>the Application is called %1; named as those of the other sites it would be %2</source>
        <translation>Application называется %1; по образцу других сайтов было бы %2</translation>
    </message>
    <message>
        <source>the namespace is %1; named as those of the other sites it would be %2</source>
        <translation>пространство имён — %1; по образцу других сайтов было бы %2</translation>
    </message>
    <message>
        <source>the Secret is %1; named as those of the other sites it would be %2</source>
        <translation>Secret называется %1; по образцу других сайтов было бы %2</translation>
    </message>
    <message>
        <source>The env layer says which image runs</source>
        <translation>Слой окружения задаёт образ</translation>
    </message>
    <message>
        <source>The env layer is read last and wins over the release: promotions look done, and the image of the env layer goes on running.</source>
        <translation>Слой окружения читается последним и побеждает релиз: переносы выглядят выполненными, а работает образ из слоя окружения.</translation>
    </message>
    <message>
        <source>Move image.repository and image.tag to the release file.</source>
        <translation>Перенесите image.repository и image.tag в файл релиза.</translation>
    </message>
    <message>
        <source>SYNESTRA_ENV is not the environment&apos;s name</source>
        <translation>SYNESTRA_ENV не совпадает с окружением</translation>
    </message>
    <message>
        <source>By it a site tells dev from prod: mails to customers, payments and search engines depend on it.</source>
        <translation>По нему сайт отличает dev от prod: от этого зависят письма клиентам, платежи и поисковики.</translation>
    </message>
    <message>
        <source>Set SYNESTRA_ENV to the environment of the file.</source>
        <translation>Задайте в SYNESTRA_ENV окружение этого файла.</translation>
    </message>
    <message>
        <source>A value looks like a secret</source>
        <translation>Значение похоже на секрет</translation>
    </message>
    <message>
        <source>What is in git is with everybody who ever cloned it, for ever. Removing the line does not take it back.</source>
        <translation>То, что попало в git, навсегда есть у всех, кто его клонировал. Удаление строки этого не вернёт.</translation>
    </message>
    <message>
        <source>Replace the secret where it is used, put the new one into the platform repository, and refer to it by name.</source>
        <translation>Смените секрет там, где он используется, положите новый в репозиторий платформы и сошлитесь на него по имени.</translation>
    </message>
    <message>
        <source>One host in two sites or environments</source>
        <translation>Один хост у двух сайтов или окружений</translation>
    </message>
    <message>
        <source>The ingress gives a host to one of them, and which one can change with any rollout: visitors of prod may land in dev.</source>
        <translation>Ingress отдаёт хост одному из них, и любая раскатка может это изменить: посетители prod попадут в dev.</translation>
    </message>
    <message>
        <source>Give each environment of each site a host of its own.</source>
        <translation>Дайте каждому окружению каждого сайта свой хост.</translation>
    </message>
    <message>
        <source>A public URL is none of the ingress hosts</source>
        <translation>Публичного URL нет среди хостов ingress</translation>
    </message>
    <message>
        <source>The site writes this address into links, cookies and mails. If it is another environment&apos;s, visitors end up there.</source>
        <translation>Этот адрес сайт ставит в ссылки, куки и письма. Если он другого окружения, посетители окажутся там.</translation>
    </message>
    <message>
        <source>Make the URL&apos;s host one of the ingress hosts, or add the host.</source>
        <translation>Укажите в URL один из хостов ingress или добавьте этот хост.</translation>
    </message>
    <message>
        <source>An environment refers to the Secret of another</source>
        <translation>Окружение ссылается на чужой Secret</translation>
    </message>
    <message>
        <source>With dev&apos;s Secret prod works on dev&apos;s database, or dev on prod&apos;s: tests would write into what customers see.</source>
        <translation>С секретом dev prod работает с базой dev, или dev — с базой prod: проверки писали бы в то, что видят клиенты.</translation>
    </message>
    <message>
        <source>Refer to the Secret of this environment.</source>
        <translation>Сошлитесь на Secret этого окружения.</translation>
    </message>
    <message>
        <source>A Helm expression that nobody renders</source>
        <translation>Выражение Helm, которое никто не вычислит</translation>
    </message>
    <message>
        <source>Values are plain text for Helm unless the chart passes them through tpl. The pod gets the expression itself.</source>
        <translation>Значения для Helm — обычный текст, если чарт не пропускает их через tpl. Под получит само выражение.</translation>
    </message>
    <message>
        <source>Write out the value, or let the chart pass it through tpl.</source>
        <translation>Напишите само значение или пропустите его в чарте через tpl.</translation>
    </message>
    <message>
        <source>One Secret for two environments or sites</source>
        <translation>Один Secret на два окружения или сайта</translation>
    </message>
    <message>
        <source>A database or key that dev and prod share is prod&apos;s to lose: what is tried in dev happens in prod.</source>
        <translation>Общая у dev и prod база или ключ — риск для prod: что пробуют в dev, происходит в prod.</translation>
    </message>
    <message>
        <source>Give each environment of each site a Secret of its own.</source>
        <translation>Дайте каждому окружению каждого сайта свой Secret.</translation>
    </message>
    <message>
        <source>One bucket for two environments or sites</source>
        <translation>Один бакет на два окружения или сайта</translation>
    </message>
    <message>
        <source>Uploads of both lie in one place: cleaning up dev deletes the files of prod.</source>
        <translation>Загрузки обоих лежат в одном месте: уборка в dev удалит файлы prod.</translation>
    </message>
    <message>
        <source>Give each environment of each site a bucket or a prefix of its own.</source>
        <translation>Дайте каждому окружению каждого сайта свой бакет или префикс.</translation>
    </message>
    <message>
        <source>Files of the site are missing</source>
        <translation>Не хватает файлов сайта</translation>
    </message>
    <message>
        <source>A site needs three files in each environment. With one missing it cannot be rolled out there, and a promotion has nowhere to go.</source>
        <translation>Сайту нужны три файла в каждом окружении. Без одного из них его там не раскатать, и переносить некуда.</translation>
    </message>
    <message>
        <source>Complete the site: slipwayctl new-site with its key makes what is missing.</source>
        <translation>Дополните сайт: slipwayctl new-site с его ключом создаст недостающее.</translation>
    </message>
    <message>
        <source>A name is not like the others</source>
        <translation>Имя не такое, как у других</translation>
    </message>
    <message>
        <source>Names that follow one pattern can be found and checked by it. One that does not is often a slip of the pen, and then it is another thing that is deployed.</source>
        <translation>Имена по одному образцу легко найти и проверить. Имя не по образцу часто описка, и тогда развёрнуто что-то другое.</translation>
    </message>
    <message>
        <source>Call it as the others are called. If it has to be so, say why in a comment that ignores the rule.</source>
        <translation>Назовите как у других. Если так и надо, объясните это в комментарии, который отключает правило.</translation>
    </message>
    <message>
        <source>A release that the environment before never had</source>
        <translation>Релиз, которого не было в окружении перед этим</translation>
    </message>
    <message>
        <source>It went past the environment where it would have been looked at: nobody verified what runs here.</source>
        <translation>Он миновал окружение, где его бы проверили: то, что здесь работает, никто не проверял.</translation>
    </message>
    <message>
        <source>Promote a release that was in front, roll back, or accept the divergence with a reason.</source>
        <translation>Перенесите релиз, который там был, откатите или примите расхождение с указанием причины.</translation>
    </message>
    <message>
        <source>One commit moved two environments</source>
        <translation>Один коммит сменил тег в двух окружениях</translation>
    </message>
    <message>
        <source>A release that arrives in dev and in prod with the same commit was not verified in dev, whatever the tags say.</source>
        <translation>Релиз, который попал в dev и в prod одним коммитом, в dev не проверяли, что бы ни говорили теги.</translation>
    </message>
    <message>
        <source>Release to the first environment, look, and promote with a second commit.</source>
        <translation>Выпустите в первое окружение, посмотрите и перенесите вторым коммитом.</translation>
    </message>
    <message>
        <source>A release was moved among other changes</source>
        <translation>Релиз сменили вместе с другим</translation>
    </message>
    <message>
        <source>Who reverts the commit takes back more than the release, or leaves the release so as to keep the rest.</source>
        <translation>Кто отменит коммит, отменит не только релиз — или оставит релиз, чтобы не терять остальное.</translation>
    </message>
    <message>
        <source>Move tags with commits of their own.</source>
        <translation>Меняйте теги отдельными коммитами.</translation>
    </message>
    <message>
        <source>A comment that ignores a rule is not in order</source>
        <translation>Отключение правила не в порядке</translation>
    </message>
    <message>
        <source>Without a reason nobody knows whether it still holds; and one that ignores nothing hides the next finding at its place.</source>
        <translation>Без причины не понять, нужно ли оно ещё; а то, что ничего не отключает, скроет следующее замечание на своём месте.</translation>
    </message>
    <message>
        <source>Give the reason behind the rule, or remove the comment.</source>
        <translation>Напишите причину после правила или уберите комментарий.</translation>
    </message>
    <message>
        <source>The policy names a rule that there is not</source>
        <translation>В политике указано правило, которого нет</translation>
    </message>
    <message>
        <source>What was meant to be off is on, and what was meant to stop a build does not.</source>
        <translation>То, что хотели отключить, включено, а то, что должно останавливать сборку, её не останавливает.</translation>
    </message>
    <message>
        <source>Correct the rule&apos;s name; slipwayctl lint --explain lists them all.</source>
        <translation>Исправьте имя правила; slipwayctl lint --explain покажет все.</translation>
    </message>
    <message>
        <source>the release file of %1 in %2 is missing: nothing says which image runs</source>
        <translation>нет файла релиза %1 в %2: не сказано, какой образ запускать</translation>
    </message>
    <message>
        <source>the env layer of %1 in %2 is missing: there are no hosts, secrets and limits</source>
        <translation>нет слоя окружения %1 в %2: нет ни хостов, ни секретов, ни лимитов</translation>
    </message>
    <message>
        <source>the Application of %1 in %2 is missing: Argo CD does not deploy the site</source>
        <translation>нет Application сайта %1 в %2: Argo CD его не развернёт</translation>
    </message>
    <message>
        <source>%1 holds a Helm expression, and the chart %2 does not pass “%3” through tpl: the pod gets the braces as they stand here</source>
        <translation>%1 содержит выражение Helm, а чарт %2 не пропускает «%3» через tpl: под получит скобки как есть</translation>
    </message>
    <message>
        <source>off, info, warning or error is expected for the rule %1.</source>
        <translation>Для правила %1 ожидается off, info, warning или error.</translation>
    </message>
    <message>
        <source>Say which rule is ignored: rule.</source>
        <translation>Укажите, какое правило отключается: rule.</translation>
    </message>
    <message>
        <source>Say why %1 is ignored: reason.</source>
        <translation>Укажите, почему отключается %1: reason.</translation>
    </message>
    <message>
        <source>The sibling has changed, and something new is to be decided. Look at the plan again.</source>
        <translation>Сайт-образец изменился, и надо решить что-то ещё. Посмотрите план снова.</translation>
    </message>
    <message>
        <source>New site %1</source>
        <translation>Новый сайт %1</translation>
    </message>
    <message>
        <source>%1 is no longer found in this file, so there is nothing to ignore.</source>
        <translation>%1 в этом файле больше не находится, и отключать нечего.</translation>
    </message>
    <message>
        <source>The file was changed by somebody else meanwhile; it is as they left it.</source>
        <translation>Файл тем временем изменил кто-то другой; он остался таким, каким стал.</translation>
    </message>
    <message>
        <source>%1: neither %2 nor %3 has a file that %4 could be learned from.</source>
        <translation>%1: ни в %2, ни в %3 нет файла, по которому можно сделать %4.</translation>
    </message>
    <message>
        <source>%1 is the last environment. A further one stands between two others.</source>
        <translation>%1 — последняя среда. Новая встаёт между двумя другими.</translation>
    </message>
    <message>
        <source>There is no site %1.</source>
        <translation>Сайта %1 нет.</translation>
    </message>
    <message>
        <source>%1 does not stand behind %2. The order is: %3.</source>
        <translation>%1 стоит не сразу за %2. Порядок сред: %3.</translation>
    </message>
    <message>
        <source>The list of environments in %1 is written in a way that is not changed here. Change it by hand first.</source>
        <translation>Список сред в %1 записан так, что здесь он не меняется. Сначала измените его вручную.</translation>
    </message>
    <message>
        <source>%1 is an end of the pipeline, which has two. Only an environment between them can go.</source>
        <translation>%1 — один из двух концов конвейера. Убрать можно только среду между ними.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link or a submodule, which is not removed here. Remove the application&apos;s source by hand.</source>
        <translation>%1 — символическая ссылка или подмодуль, здесь они не удаляются. Удалите исходный код приложения вручную.</translation>
    </message>
    <message>
        <source>The Application %1 is no longer in git. Whatever makes Applications of this folder (an app of apps with prune) deletes it, and what runs in the namespace %2 goes with it where the Application has the finalizer resources-finalizer.argocd.argoproj.io; else it stays and belongs to nobody.</source>
        <translation>Application %1 больше нет в git. То, что создаёт Applications из этой папки (app of apps с prune), удалит его; всё, что работает в пространстве имён %2, уйдёт вместе с ним, если у Application есть финализатор resources-finalizer.argocd.argoproj.io, иначе останется без хозяина.</translation>
    </message>
    <message>
        <source>Volumes and databases, DNS names, images in the registry and the Secrets of the platform repository are not touched. Take them away by hand when nobody needs them.</source>
        <translation>Тома и базы данных, имена в DNS, образы в реестре и Secrets платформенного репозитория не тронуты. Уберите их вручную, когда они станут не нужны.</translation>
    </message>
    <message>
        <source>The application&apos;s source %1 stays.</source>
        <translation>Исходный код приложения %1 остаётся.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n сайт</numerusform>
            <numerusform>%n сайта</numerusform>
            <numerusform>%n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Удалить: %1</translation>
    </message>
    <message>
        <source>Remove %1 of %2</source>
        <extracomment>%1 an environment, %2 a site or how many</extracomment>
        <translation>Удалить %1: %2</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <extracomment>%1 an environment, %2 a site or how many</extracomment>
        <translation>Добавить %1: %2</translation>
    </message>
    <message>
        <source>The Secret %1 of the namespace %2 has no key %3 (%4 in %5), only %6; add it there, or mend the reference</source>
        <translation>В секрете %1 пространства имён %2 нет ключа %3 (%4 в %5), есть только %6; добавьте его туда или исправьте ссылку</translation>
    </message>
    <message>
        <source>name the rule: # slipway: ignore RULE — reason</source>
        <translation>укажите правило: # slipway: ignore RULE — причина</translation>
    </message>
    <message>
        <source>%1: nothing tells what “%2” (%3) is called in %4.</source>
        <translation>%1: неоткуда узнать, как «%2» (%3) называется в %4.</translation>
    </message>
    <message>
        <source>A mapping of sites is expected here.</source>
        <translation>Здесь нужен набор сайтов «ключ: значение».</translation>
    </message>
    <message>
        <source>The list of %1 is written in a way that %2 cannot be learned from. Make that one by hand first.</source>
        <translation>Список в %1 записан так, что %2 по нему не сделать. Сначала создайте этот файл вручную.</translation>
    </message>
    <message>
        <source>Nearly every site has another value here, and this is the sibling&apos;s. Say the new site&apos;s.</source>
        <translation>Почти у каждого сайта здесь своё значение, а это — значение образца. Укажите значение нового сайта.</translation>
    </message>
    <message>
        <source>%1 calls the package “%2”, and so will the copy. A workspace takes no two packages of one name: change it in the copy.</source>
        <translation>В %1 пакет называется «%2», и копия будет называться так же. Двух пакетов с одним именем в workspace быть не может: измените имя в копии.</translation>
    </message>
    <message>
        <source>The copy&apos;s package.json says “%1” where that of the template says “%2”.</source>
        <translation>В package.json копии стоит «%1», а в шаблоне — «%2».</translation>
    </message>
    <message>
        <source>A mapping of fields is expected here.</source>
        <translation>Здесь нужен набор полей «ключ: значение».</translation>
    </message>
    <message>
        <source>The platform repository could not be fetched since %3, so the Secrets are those of %1: %2</source>
        <translation>Репозиторий платформы не удаётся получить с %3, поэтому секреты известны по состоянию %1: %2</translation>
    </message>
    <message>
        <source>A folder of the repository is expected here, like upstream/payload/templates/website.</source>
        <translation>Здесь нужна папка репозитория, например upstream/payload/templates/website.</translation>
    </message>
    <message>
        <source>The repository has no commit yet, and every change stands on one. Make the first one in a clone: git commit --allow-empty -m Start, then git push -u origin HEAD.</source>
        <translation>В репозитории ещё нет ни одного коммита, а любое изменение делается поверх коммита. Создайте первый в клоне: git commit --allow-empty -m Start, затем git push -u origin HEAD.</translation>
    </message>
    <message>
        <source>%1 does more than to list what goes. Take it away by hand first, with what it needs.</source>
        <translation>%1 делает больше, чем перечисляет удаляемое. Сначала уберите его вручную, вместе с тем, что ему нужно.</translation>
    </message>
</context>
<context>
    <name>core::bootstrap::Listing</name>
    <message>
        <source>The Secret %1 in the namespace %2, in the platform repository. The address of the database is in it: each environment has a database of its own.</source>
        <translation>Секрет %1 в пространстве имён %2, в платформенном репозитории. В нём адрес базы данных: у каждого окружения своя база.</translation>
    </message>
    <message>
        <source>The Secret %1 in the namespace %2, in the platform repository.</source>
        <translation>Секрет %1 в пространстве имён %2, в платформенном репозитории.</translation>
    </message>
    <message>
        <source>Okteto must own the namespace %1, so that hot-dev sessions can run there: Argo CD does not create it.</source>
        <translation>Пространство имён %1 должно принадлежать Okteto, чтобы там шли сеансы hot-dev: Argo CD его не создаёт.</translation>
    </message>
    <message>
        <source>The name %1 leads to the cluster&apos;s ingress.</source>
        <translation>Имя %1 ведёт на ingress кластера.</translation>
    </message>
    <message>
        <source>The image repository is named in both release files.</source>
        <translation>Репозиторий образов указан в обоих файлах релиза.</translation>
    </message>
    <message>
        <source>The registry has the repository %1, and the cluster may pull from it.</source>
        <translation>В реестре есть репозиторий %1, и кластер может из него загружать.</translation>
    </message>
    <message>
        <source>CI builds %1 and writes the tag of each image into dev&apos;s release file.</source>
        <translation>CI собирает %1 и пишет тег каждого образа в файл релиза dev.</translation>
    </message>
</context>
<context>
    <name>core::demo</name>
    <message>
        <source>The demo&apos;s platform repository came out different from its plan.</source>
        <translation>Репозиторий платформы в демо получился не таким, как задумано.</translation>
    </message>
    <message>
        <source>The demo&apos;s history came out different from its plan.</source>
        <translation>История демо получилась не такой, как задумано.</translation>
    </message>
    <message>
        <source>There is something at %1 already. Name a folder that is empty or does not exist.</source>
        <translation>В %1 уже что-то есть. Укажите пустую или ещё не существующую папку.</translation>
    </message>
    <message>
        <source>No folder can be made in %1. Choose another place.</source>
        <translation>В %1 нельзя создать папку. Выберите другое место.</translation>
    </message>
    <message>
        <source>The demo could not be moved to %1. Choose another place.</source>
        <translation>Демо не удалось переместить в %1. Выберите другое место.</translation>
    </message>
</context>
<context>
    <name>environments</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to say</source>
        <translation>
            <numerusform>указать: %n</numerusform>
            <numerusform>указать: %n</numerusform>
            <numerusform>указать: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was taken for the environment and became “%2”.</source>
        <translation>«%1» понято как имя окружения и заменено на «%2».</translation>
    </message>
    <message>
        <source>Lower-case letters, digits, and “-” between them; 63 characters at most.</source>
        <translation>Строчные латинские буквы, цифры и «-» между ними; не больше 63 знаков.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 уже есть.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Sites that are chosen, of all</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>A further environment stands between two others. There are none yet.</source>
        <translation>Новое окружение стоит между двумя другими. Их пока нет.</translation>
    </message>
    <message>
        <source>Name the environment first.</source>
        <translation>Сначала назовите окружение.</translation>
    </message>
    <message>
        <source>Every site has it already.</source>
        <translation>У всех сайтов оно уже есть.</translation>
    </message>
    <message>
        <source>No site is chosen.</source>
        <translation>Не выбран ни один сайт.</translation>
    </message>
    <message>
        <source>The files are being made.</source>
        <translation>Файлы готовятся.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to say first.</source>
        <translation>
            <numerusform>Сначала укажите %n значение.</numerusform>
            <numerusform>Сначала укажите %n значения.</numerusform>
            <numerusform>Сначала укажите %n значений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) to mend first.</source>
        <translation>
            <numerusform>Сначала исправьте %n ошибку.</numerusform>
            <numerusform>Сначала исправьте %n ошибки.</numerusform>
            <numerusform>Сначала исправьте %n ошибок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing: all files are there.</source>
        <translation>Ничего не нужно: все файлы на месте.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is a site or an environment</extracomment>
        <translation>Удалить %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n site(s)</source>
        <extracomment>%1 is &quot;6 files&quot;, %n a number of sites</extracomment>
        <translation>
            <numerusform>%1 %n сайта</numerusform>
            <numerusform>%1 %n сайтов</numerusform>
            <numerusform>%1 %n сайтов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same goes for %n more.</source>
        <translation>
            <numerusform>То же — ещё для %n.</numerusform>
            <numerusform>То же — ещё для %n.</numerusform>
            <numerusform>То же — ещё для %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what would go.</source>
        <translation>Смотрим, что будет удалено.</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Удалять нечего.</translation>
    </message>
    <message>
        <source>Remove and push</source>
        <translation>Удалить и отправить</translation>
    </message>
    <message>
        <source>Remove and commit</source>
        <translation>Удалить и закоммитить</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>author</source>
        <translation>автор</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>тег</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>окружение</translation>
    </message>
    <message>
        <source>project</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>host</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>a filter that takes away: &quot;not state&quot;</extracomment>
        <translation>не %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>a filter: waits &quot;2d&quot; or more</extracomment>
        <translation>от %1</translation>
    </message>
    <message>
        <source>There is no such state. There are: %1.</source>
        <translation>Такого состояния нет. Есть: %1.</translation>
    </message>
    <message>
        <source>This is no length of time. Write 45m, 36h, 2d or 1w, for example.</source>
        <translation>Это не длительность. Напишите, например, 45m, 36h, 2d или 1w.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>менялся</translation>
    </message>
    <message>
        <source>since you last looked</source>
        <extracomment>a filter: changed &quot;since you last looked&quot;</extracomment>
        <translation>с прошлого просмотра</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>за %1</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>no release file</source>
        <translation>нет файла релиза</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>заглушка</translation>
    </message>
    <message>
        <source>Since %1 (%2), by %3</source>
        <extracomment>since a time (an age), by a person</extracomment>
        <translation>С %1 (%2), %3</translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) ahead</source>
        <translation>
            <numerusform>впереди на %n релиз</numerusform>
            <numerusform>впереди на %n релиза</numerusform>
            <numerusform>впереди на %n релизов</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>One file cannot be read</source>
        <translation>Один файл не читается</translation>
    </message>
    <message>
        <source>Slipway cannot tell which tag %1 should run. %2</source>
        <translation>Slipway не может определить, какой тег должен работать в %1. %2</translation>
    </message>
    <message>
        <source>Review promotion to %1…</source>
        <translation>Проверить и перенести в %1…</translation>
    </message>
    <message>
        <source>%2 runs a tag that was never in %1. Nothing can be promoted over it: release that tag in %1 and verify it there, or bring %2 back to a tag that %1 had.</source>
        <translation>В %2 работает тег, которого в %1 никогда не было. Поверх него переносить нельзя: выпустите этот тег в %1 и проверьте его там либо верните %2 к тегу, который в %1 был.</translation>
    </message>
    <message>
        <source>%2 runs a newer release than %1. There is nothing to promote until %1 has moved on.</source>
        <translation>В %2 релиз новее, чем в %1. Переносить нечего, пока %1 не уйдёт вперёд.</translation>
    </message>
    <message>
        <source>The history of this clone is cut off, so it is not known whether %1 ever had the tag of %2. Run `git fetch --unshallow` in the clone.</source>
        <translation>История этого клона обрезана, и неизвестно, был ли тег из %2 в %1. Выполните в клоне `git fetch --unshallow`.</translation>
    </message>
    <message>
        <source>%1 has no release yet, so there is nothing to promote.</source>
        <translation>В %1 ещё нет релиза, переносить нечего.</translation>
    </message>
    <message>
        <source>No commit between the two tags touches this site.</source>
        <translation>Ни один коммит между двумя тегами не затрагивает этот сайт.</translation>
    </message>
    <message>
        <source>The tags do not name commits of this repository.</source>
        <translation>По этим тегам не найти коммитов в этом репозитории.</translation>
    </message>
    <message>
        <source>%1 has no env file.</source>
        <translation>В %1 нет файла настроек.</translation>
    </message>
    <message>
        <source>differs by its nature</source>
        <translation>и должно отличаться</translation>
    </message>
    <message>
        <source>There are no settings to show.</source>
        <translation>Настроек нет.</translation>
    </message>
    <message>
        <source>No setting matches the filter.</source>
        <translation>Под фильтр ничего не подходит.</translation>
    </message>
    <message>
        <source>The environments agree in every setting.</source>
        <translation>Все настройки совпадают.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>нет файла</translation>
    </message>
    <message>
        <source>broken, line %1</source>
        <translation>ошибка, строка %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Релиз</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Настройки среды</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>This file is not there.</source>
        <translation>Этого файла нет.</translation>
    </message>
    <message>
        <source>This file is larger than 10 MB and is not shown.</source>
        <translation>Этот файл больше 10 МБ и не показывается.</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Перенос</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Откат</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>Создание</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>В обход dev</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>checks recorded</source>
        <translation>проверки записаны</translation>
    </message>
    <message>
        <source>checks not recorded</source>
        <translation>проверки не записаны</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>The history of this clone is cut off: older moves are not known.</source>
        <translation>История этого клона обрезана: более ранние события неизвестны.</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Устранить…</translation>
    </message>
    <message>
        <source>Reset %1 to the release of %2…</source>
        <translation>Вернуть %1 к релизу %2…</translation>
    </message>
    <message>
        <source>Set the release of %1…</source>
        <translation>Задать релиз %1…</translation>
    </message>
</context>
<context>
    <name>news</name>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n релиз</numerusform>
            <numerusform>%n релиза</numerusform>
            <numerusform>%n релизов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promotion(s)</source>
        <translation>
            <numerusform>%n перенос</numerusform>
            <numerusform>%n переноса</numerusform>
            <numerusform>%n переносов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past dev</source>
        <translation>
            <numerusform>%n в обход dev</numerusform>
            <numerusform>%n в обход dev</numerusform>
            <numerusform>%n в обход dev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n другое</numerusform>
            <numerusform>%n других</numerusform>
            <numerusform>%n других</numerusform>
        </translation>
    </message>
    <message>
        <source>Since you looked on %1: %2</source>
        <extracomment>%1 is a day and a time, %2 a list: &quot;3 releases, 1 promotion&quot;</extracomment>
        <translation>С вашего прошлого просмотра (%1): %2</translation>
    </message>
</context>
<context>
    <name>newsite</name>
    <message>
        <source>Secret %1 in %2</source>
        <extracomment>%1 is a Secret, %2 a namespace</extracomment>
        <translation>Секрет %1 в %2</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>Пространство имён %1</translation>
    </message>
    <message>
        <source>DNS %1</source>
        <translation>DNS %1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Образ %1</translation>
    </message>
    <message>
        <source>CI builds %1</source>
        <translation>CI собирает %1</translation>
    </message>
    <message>
        <source>The checklist cannot be kept in %1: %2</source>
        <translation>Список дел не сохраняется в %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <extracomment>%1 of %2 items</extracomment>
        <translation>готово %1 из %2</translation>
    </message>
    <message>
        <source>This is no draft of a site.</source>
        <translation>Это не черновик сайта.</translation>
    </message>
    <message>
        <source>The draft cannot be kept in %1: %2</source>
        <translation>Черновик не сохраняется в %1: %2</translation>
    </message>
    <message>
        <source>There is a site %1 already.</source>
        <translation>Сайт %1 уже есть.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Образ</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Окружения</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Публикация</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Пока без имени</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>Дополнить %1</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <extracomment>%1 is a time of the day</extracomment>
        <translation>черновик сохранён в %1</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Новый сайт</translation>
    </message>
    <message>
        <source>New site: %1</source>
        <translation>Новый сайт: %1</translation>
    </message>
    <message>
        <source>Name the site and say where its files come from. Everything else follows from that.</source>
        <translation>Назовите сайт и укажите, откуда взять его файлы. Остальное следует из этого.</translation>
    </message>
    <message>
        <source>Which image the site runs. With a placeholder for a tag it is not released yet; Argo CD tries to pull it all the same.</source>
        <translation>Какой образ запускает сайт. С заглушкой вместо тега он ещё не выпущен, но Argo CD всё равно попробует его загрузить.</translation>
    </message>
    <message>
        <source>What differs between environments. Secrets are named here; their values never are.</source>
        <translation>Чем различаются окружения. Секреты здесь только называют, значений тут не бывает.</translation>
    </message>
    <message>
        <source>How Argo CD brings each environment to what git says.</source>
        <translation>Как Argo CD приводит каждое окружение к тому, что записано в git.</translation>
    </message>
    <message>
        <source>The files are being made.</source>
        <translation>Файлы создаются.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) to mend first.</source>
        <translation>
            <numerusform>Сначала исправьте %n ошибку.</numerusform>
            <numerusform>Сначала исправьте %n ошибки.</numerusform>
            <numerusform>Сначала исправьте %n ошибок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing: all files are there.</source>
        <translation>Все файлы на месте, дополнять нечего.</translation>
    </message>
    <message>
        <source>Nothing is written yet. The next step makes one commit, or a request for approval.</source>
        <translation>Пока ничего не записано. Следующий шаг создаст один коммит или запрос согласования.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Пока ничего не записано.</translation>
    </message>
    <message>
        <source>Continue to %1</source>
        <extracomment>%1 is the next step of the wizard</extracomment>
        <translation>Дальше: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s)</source>
        <translation>
            <numerusform>%n новый файл</numerusform>
            <numerusform>%n новых файла</numerusform>
            <numerusform>%n новых файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <extracomment>%1 is &quot;6 new files&quot;, %2 a number of files that are there already</extracomment>
        <translation>%1, изменено: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>This repository has no remote: there is nobody to ask, and nothing is pushed.</source>
        <translation>У репозитория нет внешнего сервера: спросить некого, и отправлять некуда.</translation>
    </message>
    <message>
        <source>The policy of this repository takes it by a request only.</source>
        <translation>Политика репозитория принимает это только через запрос.</translation>
    </message>
    <message>
        <source>Request approval</source>
        <translation>Запросить согласование</translation>
    </message>
    <message>
        <source>Commit and push</source>
        <translation>Закоммитить и отправить</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Закоммитить</translation>
    </message>
    <message>
        <source>Locked: this cannot be written.</source>
        <translation>Недоступно: это нельзя записать.</translation>
    </message>
    <message>
        <source>Looking at what would be written.</source>
        <translation>Проверяется, что будет записано.</translation>
    </message>
    <message>
        <source>Asks for it on a branch of its own. Nothing changes before it is approved.</source>
        <translation>Запрос уйдёт в отдельную ветку. До согласования ничего не изменится.</translation>
    </message>
    <message>
        <source>One commit on %1, then the push.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Один коммит в %1, затем отправка.</translation>
    </message>
    <message>
        <source>One commit on %1.</source>
        <translation>Один коммит в %1.</translation>
    </message>
    <message>
        <source>The platform repository cannot be read, so nobody knows which Secrets are there: %1</source>
        <translation>Репозиторий платформы прочитать нельзя, поэтому неизвестно, какие секреты в нём есть: %1</translation>
    </message>
    <message>
        <source>The Secrets are those of %1. Fetching it again did not work: %2</source>
        <translation>Секреты известны по состоянию %1: получить новее не удалось: %2</translation>
    </message>
    <message>
        <source>The Secrets are those of %1, fetched %2. Fetching it again did not work: %3</source>
        <extracomment>%1 is a repository and its commit, %2 a time, %3 a sentence</extracomment>
        <translation>Секреты известны по состоянию %1, полученному %2. Получить новее не удалось: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n manifest(s)</source>
        <translation>
            <numerusform>%n манифест</numerusform>
            <numerusform>%n манифеста</numerusform>
            <numerusform>%n манифестов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <extracomment>%1 is &quot;5 manifests&quot;</extracomment>
        <translation>
            <numerusform>%1, %n строка</numerusform>
            <numerusform>%1, %n строки</numerusform>
            <numerusform>%1, %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n line(s) are shown.</source>
        <translation>
            <numerusform>Показана только первая %n строка.</numerusform>
            <numerusform>Показаны только первые %n строки.</numerusform>
            <numerusform>Показаны только первые %n строк.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Actions</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Коммиты</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>%1 of %2 since %3</source>
        <translation>%1 сайта %2 с %3</translation>
    </message>
    <message>
        <source>set in %1 of %2 %3</source>
        <extracomment>a tag of the past: &quot;set in dev of synestra-io 13 Nov 12:15&quot;</extracomment>
        <translation>был в %1 сайта %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>set tags of %n site(s)</source>
        <translation>
            <numerusform>ставит теги %n сайта</numerusform>
            <numerusform>ставит теги %n сайтов</numerusform>
            <numerusform>ставит теги %n сайтов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform>
            <numerusform>%n результата</numerusform>
            <numerusform>%n результатов</numerusform>
        </translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>сохранённый вид</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>of a rule: its title, &quot;2 findings&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
</context>
<context>
    <name>question</name>
    <message>
        <source>Is this the right server?</source>
        <translation>Это нужный сервер?</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Имя пользователя</translation>
    </message>
    <message>
        <source>Passphrase of your key</source>
        <translation>Парольная фраза ключа</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Пароль или токен</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>%1: %2 moved from %3 to %4 since you opened this review.</source>
        <translation>%1: с тех пор как открыта проверка, тег в %2 сменился. Было: %3, стало: %4.</translation>
    </message>
    <message>
        <source>First release</source>
        <translation>Первый релиз</translation>
    </message>
    <message>
        <source>Promote %1 to %2</source>
        <translation>Перенести %1 в %2</translation>
    </message>
    <message>
        <source>Promote %1 one step</source>
        <translation>Перенести %1 на один шаг</translation>
    </message>
    <message>
        <source>The first release in %1. Nothing is rebuilt.</source>
        <translation>Первый релиз в %1. Ничего не пересобирается.</translation>
    </message>
    <message>
        <source>Copies the image tag that %1 has. Nothing is rebuilt.</source>
        <translation>Копирует тег образа из %1. Ничего не пересобирается.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>не записано</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from a time to a time</extracomment>
        <translation>с %1 до %2</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>с %1, %2</translation>
    </message>
    <message>
        <source>not known: the tags do not name commits of this repository</source>
        <translation>неизвестно: по этим тегам не найти коммитов в этом репозитории</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>a key of the env layer</comment>
        <translation>не задан</translation>
    </message>
    <message>
        <source>only in %1</source>
        <translation>только в %1</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>так и должно быть</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), one line each</source>
        <translation>
            <numerusform>%n файл, по одной строке</numerusform>
            <numerusform>%n файла, по одной строке</numerusform>
            <numerusform>%n файлов, по одной строке</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the tip and judging the gates.</source>
        <translation>Читаем вершину ветки и выполняем проверки.</translation>
    </message>
    <message>
        <source>Locked by a gate. To promote all the same, give the reason; it goes into the commit.</source>
        <translation>Закрыто проверкой. Чтобы всё же перенести, укажите причину: она попадёт в коммит.</translation>
    </message>
    <message>
        <source>No site is left to promote.</source>
        <translation>Не осталось сайтов для переноса.</translation>
    </message>
    <message>
        <source>Promote to %1</source>
        <translation>Перенести в %1</translation>
    </message>
    <message numerus="yes">
        <source>Promote %n site(s)</source>
        <translation>
            <numerusform>Перенести %n сайт</numerusform>
            <numerusform>Перенести %n сайта</numerusform>
            <numerusform>Перенести %n сайтов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n between the two tags</source>
        <translation>
            <numerusform>%n между двумя тегами</numerusform>
            <numerusform>%n между двумя тегами</numerusform>
            <numerusform>%n между двумя тегами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n автор</numerusform>
            <numerusform>%n автора</numerusform>
            <numerusform>%n авторов</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose first. Then you see what would be written.</source>
        <translation>Сначала выберите. Потом увидите, что будет записано.</translation>
    </message>
    <message>
        <source>Locked: the release has moved. Review the new tag first.</source>
        <translation>Закрыто: релиз сменился. Сначала просмотрите новый тег.</translation>
    </message>
    <message numerus="yes">
        <source>Writes %n line(s) to %1 and pushes. Nothing is written before you say so.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>
            <numerusform>Запишет %n строку в %1 и отправит. Пока вы не подтвердите, ничего не записывается.</numerusform>
            <numerusform>Запишет %n строки в %1 и отправит. Пока вы не подтвердите, ничего не записывается.</numerusform>
            <numerusform>Запишет %n строк в %1 и отправит. Пока вы не подтвердите, ничего не записывается.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset %2 of %1 to the release of %3</source>
        <extracomment>%1 a site, %2 and %3 environments</extracomment>
        <translation>Вернуть %2 сайта %1 к релизу %3</translation>
    </message>
    <message>
        <source>Roll back %2 of %1</source>
        <translation>Откатить %2 сайта %1</translation>
    </message>
    <message>
        <source>Set the %2 release of %1</source>
        <translation>Задать релиз %2 сайта %1</translation>
    </message>
    <message>
        <source>Writes the release of %1 into %2. %1 and the cluster are not touched.</source>
        <translation>Запишет релиз из %1 в %2. %1 и кластер не меняются.</translation>
    </message>
    <message>
        <source>Gives %1 a tag back that it had before. Data is not migrated back.</source>
        <translation>Вернёт в %1 тег, который там уже был. Миграции данных не отменяются.</translation>
    </message>
    <message>
        <source>Writes a tag into %1, as CI does after a build.</source>
        <translation>Запишет тег в %1, как это делает CI после сборки.</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Вернуть %1</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>Откатить %1</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Задать %1</translation>
    </message>
    <message>
        <source>Commits that %1 gives up</source>
        <translation>Коммиты, которые уйдут из %1</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Коммиты</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n сайт</numerusform>
            <numerusform>%n сайта</numerusform>
            <numerusform>%n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (branch %2)</source>
        <extracomment>%1 is what is asked for, %2 a branch</extracomment>
        <translation>%1 (ветка %2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4</source>
        <extracomment>a site, the environment that is written, the tag before and after</extracomment>
        <translation>%1, %2: %3 → %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more commit(s)</source>
        <translation>
            <numerusform>и ещё %n коммит</numerusform>
            <numerusform>и ещё %n коммита</numerusform>
            <numerusform>и ещё %n коммитов</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold %2 of %1</source>
        <translation>Удержать %2 сайта %1</translation>
    </message>
    <message>
        <source>Keep %3 out of %2 of %1</source>
        <extracomment>%1 a site, %2 an environment, %3 a tag</extracomment>
        <translation>Не пускать %3 в %2 сайта %1</translation>
    </message>
    <message>
        <source>Accept what %1 has in %2</source>
        <translation>Принять то, что у %1 в %2</translation>
    </message>
    <message>
        <source>Let %3 come to %2 of %1 again</source>
        <translation>Снова пускать %3 в %2 сайта %1</translation>
    </message>
    <message>
        <source>End the hold of %2 of %1</source>
        <translation>Снять удержание %2 сайта %1</translation>
    </message>
    <message>
        <source>Nothing new comes to %1 until the hold ends. Going back stays possible.</source>
        <translation>В %1 не придёт ничего нового, пока удержание не снято. Откат остаётся возможен.</translation>
    </message>
    <message>
        <source>This tag does not come to %1 until the block ends.</source>
        <translation>Этот тег не придёт в %1, пока запрет не снят.</translation>
    </message>
    <message>
        <source>It counts as verified from here on. The audit still shows how it came.</source>
        <translation>Дальше он считается проверенным. В аудите по-прежнему видно, как он пришёл.</translation>
    </message>
    <message>
        <source>Takes the decision away. The audit keeps it.</source>
        <translation>Снимает решение. В аудите оно остаётся.</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>Удержать %1</translation>
    </message>
    <message>
        <source>Block the tag</source>
        <translation>Запретить тег</translation>
    </message>
    <message>
        <source>Accept once</source>
        <translation>Принять один раз</translation>
    </message>
    <message>
        <source>End the block</source>
        <translation>Снять запрет</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translation>Снять удержание</translation>
    </message>
    <message>
        <source>The policy lets changes in by requests only.</source>
        <translation>По политике изменения принимаются только по запросу.</translation>
    </message>
    <message>
        <source>The policy wants approvals: ask for it first.</source>
        <translation>Политика требует согласований: сначала запросите.</translation>
    </message>
    <message>
        <source>Asks for it on a branch of its own. Nothing moves before it is approved.</source>
        <translation>Запрос уйдёт отдельной веткой. До согласования ничего не сдвинется.</translation>
    </message>
    <message>
        <source>Request approval</source>
        <translation>Запросить согласование</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n small file(s) on %1 and pushes. Nothing is written before you say so.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>
            <numerusform>Изменит %n небольшой файл в %1 и отправит. До вашего слова ничего не пишется.</numerusform>
            <numerusform>Изменит %n небольших файла в %1 и отправит. До вашего слова ничего не пишется.</numerusform>
            <numerusform>Изменит %n небольших файлов в %1 и отправит. До вашего слова ничего не пишется.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked: migrations come with it. Check that %1 has a backup, and tick it.</source>
        <extracomment>%1 is an environment</extracomment>
        <translation>Закрыто: с ним идут миграции. Проверьте, что у %1 есть резервная копия, и отметьте.</translation>
    </message>
    <message>
        <source>%1, none by you</source>
        <translation>%1, ваших нет</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n by you</source>
        <translation>
            <numerusform>%1, %n ваш</numerusform>
            <numerusform>%1, %n ваших</numerusform>
            <numerusform>%1, %n ваших</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %3 to %2 of %1</source>
        <extracomment>%1 a site, %2 an environment, %3 a variable</extracomment>
        <translation>Добавить %3 в %2 сайта %1</translation>
    </message>
    <message>
        <source>One entry more in the env layer of %1, in a commit of its own.</source>
        <translation>Одна новая запись в слое env %1, отдельным коммитом.</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Добавить в %1</translation>
    </message>
    <message>
        <source>Locked: this cannot be written.</source>
        <translation>Заблокировано: это нельзя записать.</translation>
    </message>
    <message>
        <source>Type the value. Then you see what would be written.</source>
        <translation>Введите значение. Тогда будет видно, что запишется.</translation>
    </message>
    <message>
        <source>Reading the env layer.</source>
        <translation>Читается слой env.</translation>
    </message>
    <message>
        <source>Asks for it on a branch of its own. Nothing changes before it is approved.</source>
        <translation>Запрос уходит отдельной веткой. До согласования ничего не меняется.</translation>
    </message>
    <message>
        <source>Adds one entry on %1 and pushes. The promotion comes after it.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Добавит одну запись в %1 и отправит. Перенос — после этого.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запросить</translation>
    </message>
    <message>
        <source>Reset %1 of %2</source>
        <extracomment>%1 an environment, %2 how many sites</extracomment>
        <translation>Вернуть %1: %2</translation>
    </message>
    <message>
        <source>Reset the first environment of %1</source>
        <translation>Вернуть первое окружение: %1</translation>
    </message>
    <message numerus="yes">
        <source>Reset %n site(s)</source>
        <translation>
            <numerusform>Вернуть %n сайт</numerusform>
            <numerusform>Вернуть %n сайта</numerusform>
            <numerusform>Вернуть %n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these files in one commit. No tag moves.</source>
        <translation>Все эти файлы одним коммитом. Теги не двигаются.</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>Записать файлы</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>ещё %n файл</numerusform>
            <numerusform>ещё %n файла</numerusform>
            <numerusform>ещё %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1, удалён</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1, новый</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <source>Fetch</source>
        <translation>Получение</translation>
    </message>
    <message>
        <source>Verify gates</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Коммит</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Argo CD rollout</source>
        <translation>Раскатка Argo CD</translation>
    </message>
    <message>
        <source>Smoke checks</source>
        <translation>Смоук-тест</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Not started, nothing is written</source>
        <translation>Не начат, ничего не записано</translation>
    </message>
    <message>
        <source>Pushed as %1</source>
        <translation>Отправлено: %1</translation>
    </message>
    <message>
        <source>Nothing to do: %1 has this tag already</source>
        <translation>Менять нечего: в %1 уже этот тег</translation>
    </message>
    <message>
        <source>Not tried, nothing is written</source>
        <translation>Не начат, ничего не записано</translation>
    </message>
    <message>
        <source>Promoting %1 to %2</source>
        <translation>Идёт перенос %1 в %2</translation>
    </message>
    <message numerus="yes">
        <source>Promoting %n site(s) to %1</source>
        <translation>
            <numerusform>Идёт перенос %n сайта в %1</numerusform>
            <numerusform>Идёт перенос %n сайтов в %1</numerusform>
            <numerusform>Идёт перенос %n сайтов в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Promotion of %1 to %2</source>
        <translation>Перенос %1 в %2</translation>
    </message>
    <message numerus="yes">
        <source>Promotion of %n site(s) to %1</source>
        <translation>
            <numerusform>Перенос %n сайта в %1</numerusform>
            <numerusform>Перенос %n сайтов в %1</numerusform>
            <numerusform>Перенос %n сайтов в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Останавливается</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Менять нечего</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Started by you at %1</source>
        <translation>Запущено вами в %1</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, заняло %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>не подключено</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>не дошло</translation>
    </message>
    <message>
        <source>Pushed as %1.</source>
        <translation>Отправлено: %1.</translation>
    </message>
    <message>
        <source>Nothing was written: every site has its tag already.</source>
        <translation>Ничего не записано: у всех сайтов уже нужный тег.</translation>
    </message>
    <message>
        <source>Cancelled before the push.</source>
        <translation>Отменено до отправки.</translation>
    </message>
    <message>
        <source>%1 has the new tag in git. Argo CD is not connected, so the rollout is not watched here.</source>
        <translation>В git у %1 новый тег. Argo CD не подключён, поэтому раскатка здесь не видна.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) are done and stay done; the others are unchanged.</source>
        <translation>
            <numerusform>Перенос %n сайта состоялся и остаётся в силе; остальные не изменены.</numerusform>
            <numerusform>Перенос %n сайтов состоялся и остаётся в силе; остальные не изменены.</numerusform>
            <numerusform>Перенос %n сайтов состоялся и остаётся в силе; остальные не изменены.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not changed.</source>
        <translation>%1 не изменён.</translation>
    </message>
    <message>
        <source>Fetch, look at what changed, and review it again.</source>
        <translation>Получите изменения из git, посмотрите, что изменилось, и проверьте ещё раз.</translation>
    </message>
    <message>
        <source>Ask somebody who may push to this branch, or change the branch&apos;s rules.</source>
        <translation>Обратитесь к тому, кто может отправлять в эту ветку, или измените её правила.</translation>
    </message>
    <message>
        <source>Check the network and your login, then try again.</source>
        <translation>Проверьте сеть и вход, затем повторите.</translation>
    </message>
    <message>
        <source>Resetting %2 of %1</source>
        <translation>Возврат %2 сайта %1</translation>
    </message>
    <message>
        <source>Rolling back %2 of %1</source>
        <translation>Откат %2 сайта %1</translation>
    </message>
    <message>
        <source>Setting the %2 release of %1</source>
        <translation>Релиз %2 сайта %1 задаётся</translation>
    </message>
    <message>
        <source>Reset of %2 of %1</source>
        <translation>Возврат %2 сайта %1</translation>
    </message>
    <message>
        <source>Rollback of %2 of %1</source>
        <translation>Откат %2 сайта %1</translation>
    </message>
    <message>
        <source>The %2 release of %1</source>
        <translation>Релиз %2 сайта %1</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n сайт</numerusform>
            <numerusform>%n сайта</numerusform>
            <numerusform>%n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>Holding %2 of %1</source>
        <translation>Удержание %2 сайта %1</translation>
    </message>
    <message>
        <source>Blocking a tag for %2 of %1</source>
        <translation>Запрет тега для %2 сайта %1</translation>
    </message>
    <message>
        <source>Accepting what %1 has in %2</source>
        <translation>Принятие того, что у %1 в %2</translation>
    </message>
    <message>
        <source>Ending a decision for %2 of %1</source>
        <translation>Снятие решения для %2 сайта %1</translation>
    </message>
    <message>
        <source>Hold of %2 of %1</source>
        <translation>Удержание %2 сайта %1</translation>
    </message>
    <message>
        <source>Block of a tag for %2 of %1</source>
        <translation>Запрет тега для %2 сайта %1</translation>
    </message>
    <message>
        <source>Acceptance of %2 of %1</source>
        <translation>Принятие %2 сайта %1</translation>
    </message>
    <message>
        <source>End of a decision for %2 of %1</source>
        <translation>Снятие решения для %2 сайта %1</translation>
    </message>
    <message>
        <source>Asked for, nothing has moved</source>
        <extracomment>%1 is a short commit id</extracomment>
        <translation>Запрошено, ничего не сдвинулось</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Запрошено</translation>
    </message>
    <message>
        <source>The branch takes no pushes, so this is a request now: %1.</source>
        <translation>Ветка не принимает отправку, поэтому теперь это запрос: %1.</translation>
    </message>
    <message>
        <source>Asked for as %1.</source>
        <translation>Запрошено как %1.</translation>
    </message>
    <message>
        <source>%1 is not changed. Make a merge request of the branch.</source>
        <translation>%1 не изменён. Сделайте из ветки запрос на слияние.</translation>
    </message>
    <message>
        <source>%1 is not changed. Somebody else approves it.</source>
        <translation>%1 не изменён. Согласует кто-то другой.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a repository, %2 what happens there: &quot;Promoting harbour to prod&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Adding a variable to %2 of %1</source>
        <translation>Добавление переменной в %2 сайта %1</translation>
    </message>
    <message>
        <source>New variable in %2 of %1</source>
        <translation>Новая переменная в %2 сайта %1</translation>
    </message>
    <message>
        <source>Nothing was written: it is so already.</source>
        <translation>Ничего не записано: это уже так.</translation>
    </message>
    <message>
        <source>%1 has the new variable in git. Argo CD is not connected, so the rollout is not watched here.</source>
        <translation>В git у %1 есть новая переменная. Argo CD не подключён, поэтому раскатка здесь не видна.</translation>
    </message>
    <message>
        <source>Writing files of %1</source>
        <translation>Запись файлов: %1</translation>
    </message>
    <message>
        <source>New files of %1</source>
        <translation>Файлы: %1</translation>
    </message>
    <message>
        <source>Nothing is changed before somebody else approves it.</source>
        <translation>Ничего не изменится, пока это не согласует кто-то другой.</translation>
    </message>
    <message>
        <source>The files are in git. Argo CD is not connected, so what it does is not watched here.</source>
        <translation>Файлы в git. Argo CD не подключён, поэтому что он делает, здесь не видно.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>Opening %1</source>
        <translation>Открываем %1</translation>
    </message>
    <message>
        <source>Making the demo fleet</source>
        <translation>Готовим демо</translation>
    </message>
    <message>
        <source>%1 has nothing to promote.</source>
        <translation>У %1 переносить нечего.</translation>
    </message>
    <message>
        <source>None of the checked sites has something to promote.</source>
        <translation>Среди отмеченных сайтов переносить нечего.</translation>
    </message>
    <message>
        <source>A promotion is running. Wait for its push, then review the next one.</source>
        <translation>Идёт перенос. Дождитесь его отправки, затем проверяйте следующий.</translation>
    </message>
    <message>
        <source>fetched just now</source>
        <translation>получено только что</translation>
    </message>
    <message>
        <source>fetched %1 ago</source>
        <translation>получено %1 назад</translation>
    </message>
    <message>
        <source>%1, no user name yet</source>
        <translation>%1, имя пользователя не задано</translation>
    </message>
    <message>
        <source>%1, user %2</source>
        <translation>%1, пользователь %2</translation>
    </message>
    <message>
        <source>not connected, optional</source>
        <translation>не подключено, необязательно</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Name copied</source>
        <translation>Имя скопировано</translation>
    </message>
    <message>
        <source>Tag of %1 copied</source>
        <translation>Тег %1 скопирован</translation>
    </message>
    <message>
        <source>Tag %1 copied</source>
        <translation>Тег %1 скопирован</translation>
    </message>
    <message>
        <source>%1 has nothing to reset.</source>
        <translation>Сайту %1 возвращать нечего.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Согласовано</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Comment sent</source>
        <translation>Комментарий отправлен</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a repository, %2 what happened there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A promotion is running in the branch %1. Wait for its push, then review the next one.</source>
        <translation>В ветке %1 идёт перенос. Дождитесь его отправки, затем проверяйте следующий.</translation>
    </message>
    <message>
        <source>Kept. This repository has a setting of its own and stays with %1.</source>
        <translation>Сохранено. У этого репозитория своя настройка, здесь останется %1.</translation>
    </message>
    <message>
        <source>%1 goes to %2 first.</source>
        <translation>Сначала %1 попадёт в %2.</translation>
    </message>
    <message>
        <source>%1 is in %2 now</source>
        <translation>%1 теперь есть в %2</translation>
    </message>
    <message>
        <source>None of the checked sites has something to reset.</source>
        <translation>Среди отмеченных сайтов нечего возвращать.</translation>
    </message>
    <message>
        <source>%1 is no file of one site. The lines around the place are shown beside the list.</source>
        <translation>%1 — не файл одного сайта. Строки вокруг места показаны рядом со списком.</translation>
    </message>
    <message>
        <source>%1 is on %2 now</source>
        <translation>%1 теперь в %2</translation>
    </message>
    <message>
        <source>All files of %1 are there.</source>
        <translation>Все файлы %1 на месте.</translation>
    </message>
    <message numerus="yes">
        <source>%1 stands between %2 and %3 now, for %n site(s)</source>
        <extracomment>%1, %2 and %3 are environments, %n a number of sites</extracomment>
        <translation>
            <numerusform>%1 теперь между %2 и %3, для %n сайта</numerusform>
            <numerusform>%1 теперь между %2 и %3, для %n сайтов</numerusform>
            <numerusform>%1 теперь между %2 и %3, для %n сайтов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is gone from %2</source>
        <extracomment>%1 is a site or an environment, %2 a branch</extracomment>
        <translation>%1 больше нет в %2</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>now</source>
        <comment>age: less than a minute</comment>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>age in minutes</comment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>age in hours</comment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Ошибка в файле</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Разошлись</translation>
    </message>
    <message>
        <source>History cut off</source>
        <translation>История обрезана</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Promotable</source>
        <translation>Можно переносить</translation>
    </message>
    <message>
        <source>%1 is newer</source>
        <extracomment>%1 is the name of an environment</extracomment>
        <translation>%1 новее</translation>
    </message>
    <message>
        <source>Not released yet</source>
        <translation>Не выпускался</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>%1 of %2 git checks</source>
        <extracomment>gates that git alone can judge; %1 of %2 passed</extracomment>
        <translation>проверки git: %1 из %2</translation>
    </message>
    <message>
        <source>%1, %2 not connected</source>
        <translation>%1, не подключено: %2</translation>
    </message>
    <message>
        <source>revert</source>
        <comment>mark of a commit</comment>
        <translation>откат</translation>
    </message>
    <message>
        <source>migration</source>
        <comment>mark of a commit</comment>
        <translation>миграция</translation>
    </message>
</context>
</TS>
