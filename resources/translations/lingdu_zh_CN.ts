<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Put the buttons away</source>
        <translation>收起按钮</translation>
    </message>
    <message>
        <source>Show the buttons</source>
        <translation>显示按钮</translation>
    </message>
    <message>
        <source>Give the text the room of the buttons below it</source>
        <translation>把按钮的地方让给文字</translation>
    </message>
    <message>
        <source>Have the buttons below the text again</source>
        <translation>让按钮回到文字下面</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open an address or a file</source>
        <translation>打开网址或文件</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>书架</translation>
    </message>
    <message>
        <source>Everything that you have opened: go on reading, search, save</source>
        <translation>打开过的全部文章：接着读、搜索、保留</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>我的订阅</translation>
    </message>
    <message>
        <source>What is new in the lists that you have subscribed to</source>
        <translation>看看订阅的列表里有什么新文章</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Have Lingdu tell what is new on this article&apos;s site</source>
        <translation>让聆读告诉您这个网站有什么新文章</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the list or the article before this one</source>
        <translation>回到前面的列表或上一篇文章</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>To the list or the article that you went back from</source>
        <translation>再到刚才退回来的那个列表或那篇文章</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Open the next page of a list of articles</source>
        <translation>打开文章列表的下一页</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Read the previous sentence</source>
        <translation>朗读上一句</translation>
    </message>
    <message>
        <source>Read aloud, or pause; in the article the space bar does the same, and Enter reads from the sentence at the caret</source>
        <translation>朗读或暂停；在文章里按空格键也一样，按回车键从光标所在的句子读起</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Read the next sentence</source>
        <translation>朗读下一句</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Read more slowly</source>
        <translation>读慢一点</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Read faster</source>
        <translation>读快一点</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>字小</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>把字变小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>字大</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>把字变大</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁/简</translation>
    </message>
    <message>
        <source>Switch between Simplified and Traditional</source>
        <translation>在简体和繁体之间切换</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Use the next colours</source>
        <translation>换下一种配色</translation>
    </message>
    <message>
        <source>Back to the reading</source>
        <translation>回到朗读处</translation>
    </message>
    <message>
        <source>Show the sentence that is being read</source>
        <translation>显示正在朗读的句子</translation>
    </message>
    <message>
        <source>Next link</source>
        <translation>下一个链接</translation>
    </message>
    <message>
        <source>Go to the next link, footnote or hidden place; Enter opens it</source>
        <translation>到下一个链接、注释或隐藏处，按回车键打开</translation>
    </message>
    <message>
        <source>Previous link</source>
        <translation>上一个链接</translation>
    </message>
    <message>
        <source>Go to the link, footnote or hidden place before</source>
        <translation>到前一个链接、注释或隐藏处</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Show the article&apos;s headings; Enter goes to one</source>
        <translation>列出这篇文章的小标题，按回车就到那里</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>下一个标题</translation>
    </message>
    <message>
        <source>Go to the next heading of this article</source>
        <translation>到文章的下一个小标题</translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation>上一个标题</translation>
    </message>
    <message>
        <source>Go to the heading of this section, or to the one before</source>
        <translation>到这一节的小标题，或者再前面的一个</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find words in this article, in Simplified or Traditional</source>
        <translation>在文章里找字词，用简体、繁体都行</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>到找到的下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Go to the place before that was found</source>
        <translation>到找到的上一处</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Open this article from its page again; your place stays</source>
        <translation>从网页重新打开这篇文章，位置不变</translation>
    </message>
    <message>
        <source>Read the kept page</source>
        <translation>重读存下的网页</translation>
    </message>
    <message>
        <source>Find this article once more on its page as it is kept here, without the web</source>
        <translation>不上网，从存在这台电脑上的网页里重新提取这篇文章</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>有什么改动</translation>
    </message>
    <message>
        <source>Show what is new on this page since you read it before</source>
        <translation>看网页比您上次读时多了什么、少了什么</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Put a bookmark at this sentence, or take it away</source>
        <translation>在这一句放上书签，或取走</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>划重点</translation>
    </message>
    <message>
        <source>Keep what is selected lit, or no longer</source>
        <translation>把选中的文字标亮留着，或取消</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签和重点</translation>
    </message>
    <message>
        <source>List bookmarks and highlights, go to one, write a note</source>
        <translation>列出书签和重点，前往其中一处，写备注</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring back everything that was hidden in this article, or hide it again</source>
        <translation>把本文中隐藏的内容全部恢复，或再次隐藏</translation>
    </message>
    <message>
        <source>What was hidden</source>
        <translation>隐藏的内容</translation>
    </message>
    <message>
        <source>Show what was hidden in this article, and why</source>
        <translation>看看这篇文章里隐藏了什么，为什么隐藏</translation>
    </message>
    <message>
        <source>Show the plain text</source>
        <translation>显示全部文字</translation>
    </message>
    <message>
        <source>Show all the text of a page on which no article was found</source>
        <translation>网页上找不到文章时，显示网页的全部文字</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Ask once more for the page that did not come</source>
        <translation>再取一次没有来的网页</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>用浏览器打开</translation>
    </message>
    <message>
        <source>Open the page that cannot be shown here, or this article&apos;s page, in the browser</source>
        <translation>用浏览器打开这里显示不了的网页，或者这篇文章的网页</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Voice, script, speed, language and more</source>
        <translation>声音、繁简、语速、界面语言等</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>文字和配色</translation>
    </message>
    <message>
        <source>Choose type, spaces and colours</source>
        <translation>选择字体、间距和配色</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the article in large type, or save it as a PDF</source>
        <translation>用大字打印文章，或者存成 PDF</translation>
    </message>
    <message>
        <source>Continue on a phone</source>
        <translation>到手机上看</translation>
    </message>
    <message>
        <source>Show a code with which a phone opens this article</source>
        <translation>显示一个二维码，手机扫一扫就能打开这篇文章</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Show the reading above every character, or hide it</source>
        <translation>在每个字上方显示拼音，或者不显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last change of a setting</source>
        <translation>撤销上一次设置的改动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>Read this sentence once more</source>
        <translation>再读一遍这一句</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>上一段</translation>
    </message>
    <message>
        <source>Read this paragraph from its start, or the last one</source>
        <translation>从本段开头读起，或者读上一段</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>下一段</translation>
    </message>
    <message>
        <source>Read from the next paragraph on</source>
        <translation>从下一段读起</translation>
    </message>
    <message>
        <source>Read this paragraph</source>
        <translation>读这一段</translation>
    </message>
    <message>
        <source>Read this paragraph, list or table, and no further</source>
        <translation>读这一段、这个列表或表格，读完就停</translation>
    </message>
    <message>
        <source>Read the selection</source>
        <translation>读选中的文字</translation>
    </message>
    <message>
        <source>Read what is selected, no more</source>
        <translation>只读选中的文字</translation>
    </message>
    <message>
        <source>Spell this word</source>
        <translation>逐字念</translation>
    </message>
    <message>
        <source>Say each character slowly, with its tone and a word that it is known by</source>
        <translation>一个字一个字慢慢念，说声调，再组一个词</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>小声些</translation>
    </message>
    <message>
        <source>Make the voice softer</source>
        <translation>朗读的声音小一些</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大声些</translation>
    </message>
    <message>
        <source>Make the voice louder</source>
        <translation>朗读的声音大一些</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>睡眠定时</translation>
    </message>
    <message>
        <source>Stop reading after some time, or at the end of the article</source>
        <translation>过一段时间，或者读完这篇，就停止朗读</translation>
    </message>
    <message>
        <source>Read by pointing</source>
        <translation>指读</translation>
    </message>
    <message>
        <source>Read what the pointer or the caret comes to rest on</source>
        <translation>鼠标或光标停在哪段，就读哪段</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>大字幕</translation>
    </message>
    <message>
        <source>Show the sentence once more in very large type</source>
        <translation>把正在读的句子用特大的字再显示一遍</translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation>阅读辅助</translation>
    </message>
    <message>
        <source>Ruler, cross-hair, magnifier, large pointer, and where the buttons are</source>
        <translation>阅读尺、十字线、放大镜、大指针，按钮固定还是收起</translation>
    </message>
    <message>
        <source>Reading ruler</source>
        <translation>阅读尺</translation>
    </message>
    <message>
        <source>Light 1, 3 or 5 lines and dim the others</source>
        <translation>照亮 1、3 或 5 行，其余变暗</translation>
    </message>
    <message>
        <source>Cross-hair</source>
        <translation>十字线</translation>
    </message>
    <message>
        <source>Have two lines meet at what is read or pointed at</source>
        <translation>两条线交在正在读或指着的地方</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Show what is read or pointed at much larger, on top</source>
        <translation>把正在读或指着的地方放大，显示在上方</translation>
    </message>
    <message>
        <source>Magnify less</source>
        <translation>放大镜弱一些</translation>
    </message>
    <message>
        <source>Let the magnifier be weaker</source>
        <translation>放大得少一些</translation>
    </message>
    <message>
        <source>Magnify more</source>
        <translation>放大镜强一些</translation>
    </message>
    <message>
        <source>Let the magnifier be stronger</source>
        <translation>放大得多一些</translation>
    </message>
    <message>
        <source>Large pointer</source>
        <translation>大鼠标</translation>
    </message>
    <message>
        <source>Use the next size of the mouse pointer</source>
        <translation>鼠标指针换一种大小</translation>
    </message>
    <message>
        <source>Colour of the pointer</source>
        <translation>鼠标颜色</translation>
    </message>
    <message>
        <source>Use the next colour of a large mouse pointer</source>
        <translation>大鼠标换一种颜色</translation>
    </message>
    <message>
        <source>Settings of reading aloud</source>
        <translation>朗读设置</translation>
    </message>
    <message>
        <source>Pauses, loudness, what is announced, captions, pronunciation</source>
        <translation>停顿、音量、说明什么、大字幕、读音</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Everything else that Lingdu can do</source>
        <translation>聆读还能做的其他事情</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Choose who reads each language, hear the voices, install more</source>
        <translation>选谁来读每种语言、试听、安装更多声音</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Say how a word is to be read aloud</source>
        <translation>说明一个词该怎么读</translation>
    </message>
    <message>
        <source>Buttons said aloud</source>
        <translation>自述</translation>
    </message>
    <message>
        <source>Say buttons and what they do aloud, for who has no screen reader</source>
        <translation>把按钮和做了什么说出来，没有屏幕阅读器也听得到</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Go to the title, and say where the article is from</source>
        <translation>到题目那里，说出文章从哪里来</translation>
    </message>
    <message>
        <source>To what was found</source>
        <translation>到发现的内容</translation>
    </message>
    <message>
        <source>Go to the lines that say what was hidden or marked</source>
        <translation>到说明藏了什么、标了什么的那几行</translation>
    </message>
    <message>
        <source>To the article</source>
        <translation>到文章</translation>
    </message>
    <message>
        <source>Go to the article, where you were in it</source>
        <translation>到文章里您刚才的位置</translation>
    </message>
    <message>
        <source>To the buttons</source>
        <translation>到按钮</translation>
    </message>
    <message>
        <source>Go to the buttons below the article</source>
        <translation>到文章下面的按钮</translation>
    </message>
    <message>
        <source>To the other page</source>
        <translation>到另一页</translation>
    </message>
    <message>
        <source>Go to the page beside the article, or back to the last one</source>
        <translation>到文章旁边的那一页，或者回到上次那一页</translation>
    </message>
    <message>
        <source>To the message</source>
        <translation>到消息</translation>
    </message>
    <message>
        <source>Go to the message on top, and say it</source>
        <translation>到上方的消息，并念出来</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门设置</translation>
    </message>
    <message>
        <source>Size, colours, voice and script, one question after the other</source>
        <translation>字号、配色、声音、繁简，一步一步地选</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Say what this is and what it does; once more: every key</source>
        <translation>说明这是什么、做什么；再按一次，看全部按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Show every key, and change it</source>
        <translation>看全部按键，也可以改</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close Lingdu; your place is remembered</source>
        <translation>关闭聆读；读到哪里会记住</translation>
    </message>
</context>
<context>
    <name>AidWords</name>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>3 lines</source>
        <translation>3 行</translation>
    </message>
    <message>
        <source>5 lines</source>
        <translation>5 行</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>细</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>thick</source>
        <translation>粗</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>更大</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times} 倍</translation>
    </message>
    <message>
        <source>Reading ruler: {state}.</source>
        <translation>阅读尺：{state}。</translation>
    </message>
    <message>
        <source>Cross-hair: {state}.</source>
        <translation>十字线：{state}。</translation>
    </message>
    <message>
        <source>Magnifier: {state}.</source>
        <translation>放大镜：{state}。</translation>
    </message>
    <message>
        <source>Mouse pointer: {state}.</source>
        <translation>鼠标指针：{state}。</translation>
    </message>
    <message>
        <source>Colour of the mouse pointer: {state}.</source>
        <translation>鼠标指针的颜色：{state}。</translation>
    </message>
    <message>
        <source>It magnifies no more than this.</source>
        <translation>已经放到最大了。</translation>
    </message>
    <message>
        <source>It magnifies no less.</source>
        <translation>已经是最小的倍数了。</translation>
    </message>
</context>
<context>
    <name>AidsPage</name>
    <message>
        <source>Reading aids</source>
        <translation>阅读辅助</translation>
    </message>
    <message>
        <source>They go along with the voice; in silence with pointer or caret, whichever moved last.</source>
        <translation>朗读时跟着声音走；不朗读时跟着鼠标或光标，哪个后动就跟哪个。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last change of a setting</source>
        <translation>撤销上一次设置的改动</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Let these aids be as they were at first</source>
        <translation>让这些辅助回到最初的样子</translation>
    </message>
    <message>
        <source>Lines that the reading ruler lights</source>
        <translation>阅读尺：照亮这几行，其余变暗</translation>
    </message>
    <message>
        <source>Cross-hair through the whole window</source>
        <translation>十字线：横竖两条线，穿过整个窗口</translation>
    </message>
    <message>
        <source>Magnifier above the article</source>
        <translation>放大镜：在文章上方</translation>
    </message>
    <message>
        <source>Size of the mouse pointer</source>
        <translation>鼠标指针的大小</translation>
    </message>
    <message>
        <source>Colour of a large mouse pointer</source>
        <translation>大指针的颜色</translation>
    </message>
    <message>
        <source>The buttons below the article</source>
        <translation>文章下面的按钮</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>3 lines</source>
        <translation>3 行</translation>
    </message>
    <message>
        <source>5 lines</source>
        <translation>5 行</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>细</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation>粗</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times} 倍</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>更大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Black with a white rim</source>
        <translation>黑色，白边</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>White with a black rim</source>
        <translation>白色，黑边</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Yellow with a black rim</source>
        <translation>黄色，黑边</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Red with a white rim</source>
        <translation>红色，白边</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The buttons stay where they are</source>
        <translation>按钮一直在那里</translation>
    </message>
    <message>
        <source>Away while reading aloud</source>
        <translation>朗读时收起</translation>
    </message>
    <message>
        <source>The text has their room while it is read aloud</source>
        <translation>朗读时把地方让给文字</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>The text has their room; one button stays and brings them back</source>
        <translation>把地方让给文字；留一个按钮，按它就回来</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>less than 1 MB</source>
        <translation>不到 1 MB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>The shelf keeps every article from now on.</source>
        <translation>今后书架上的文章都会留着。</translation>
    </message>
    <message>
        <source>The shelf keeps up to {limit}; everything on it has room.</source>
        <translation>书架最多存 {limit}，现有的文章都放得下。</translation>
    </message>
    <message>
        <source>The shelf keeps up to {limit}; when you open the next article, the {count} opened longest ago go.</source>
        <translation>书架最多存 {limit}；您打开下一篇文章时，会去掉最早打开的 {count} 篇。</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Table of {rows} rows and {columns} columns</source>
        <translation>表格，{rows} 行 {columns} 列</translation>
    </message>
    <message>
        <source>List of {count} items</source>
        <translation>列表，共 {count} 项</translation>
    </message>
    <message>
        <source>Row {row} of {rows}</source>
        <translation>第 {row} 行，共 {rows} 行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>文章题目</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 级标题</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Buttons below the article</source>
        <translation>文章下面的按钮</translation>
    </message>
    <message>
        <source>The article. Space reads aloud and pauses, Enter reads from the caret or opens a link, {link} goes to the next link, {help} says more, {keys} lists every key.</source>
        <translation>文章。空格键朗读或暂停，回车键从光标处朗读或打开链接，{link} 到下一个链接，{help} 是帮助，{keys} 列出所有按键。</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>What has changed: {new} paragraphs new, {gone} gone</source>
        <translation>有什么改动：新增 {new} 段，去掉 {gone} 段</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter and Escape lead back.</source>
        <translation>用箭头逐段移动，回车或 Esc 返回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>离开这一页（Esc 键）</translation>
    </message>
    <message>
        <source>Read the kept page</source>
        <translation>重读存下的网页</translation>
    </message>
    <message>
        <source>Find this article once more on its page as it is kept here, without the web</source>
        <translation>不上网，从存在这台电脑上的网页里重新提取这篇文章</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>没有了</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Lingdu {version}, Python {python}, Qt {qt}, {system}</source>
        <translation>聆读 {version}，Python {python}，Qt {qt}，{system}</translation>
    </message>
    <message>
        <source>display: there is one</source>
        <translation>显示器：有</translation>
    </message>
    <message>
        <source>display: none. &apos;lingdu read&apos;, &apos;lingdu speak&apos; and &apos;lingdu picture&apos; work without one; for the window start Lingdu from a desktop.</source>
        <translation>显示器：没有。没有显示器也能用 lingdu read、lingdu speak 和 lingdu picture；要打开窗口，请在桌面上启动聆读。</translation>
    </message>
    <message>
        <source>fonts: could not be looked at</source>
        <translation>字体：查看不了</translation>
    </message>
    <message>
        <source>Chinese font: {family}</source>
        <translation>中文字体：{family}</translation>
    </message>
    <message>
        <source>Chinese font: none. On Debian and Ubuntu run: sudo apt-get install fonts-noto-cjk</source>
        <translation>中文字体：没有。在 Debian 和 Ubuntu 上请运行：sudo apt-get install fonts-noto-cjk</translation>
    </message>
    <message>
        <source>sound: {devices}</source>
        <translation>声音设备：{devices}</translation>
    </message>
    <message>
        <source>sound: no device. Connect a speaker or headphones; &apos;lingdu speak&apos; writes a sound file without one.</source>
        <translation>声音设备：没有。请接上音箱或耳机；没有也可以用 lingdu speak 生成声音文件。</translation>
    </message>
    <message>
        <source>Mandarin voice: {voice}</source>
        <translation>普通话声音：{voice}</translation>
    </message>
    <message>
        <source>Mandarin voice: only with an accent. Install npm, then run: lingdu voices install</source>
        <translation>普通话声音：只有带口音的。请安装 npm，然后运行：lingdu voices install</translation>
    </message>
    <message>
        <source>Mandarin voice: no natural one. Run: pip install &apos;lingdu[mandarin]&apos;, then: lingdu voices install</source>
        <translation>普通话声音：没有自然的。请运行：pip install &apos;lingdu[mandarin]&apos;，然后：lingdu voices install</translation>
    </message>
    <message>
        <source>English voice: {voice}</source>
        <translation>英文声音：{voice}</translation>
    </message>
    <message>
        <source>English voice: none</source>
        <translation>英文声音：没有</translation>
    </message>
    <message>
        <source>screen reader: reached through the system</source>
        <translation>读屏软件：通过系统可以使用</translation>
    </message>
    <message>
        <source>screen reader: the session&apos;s bus is there</source>
        <translation>读屏软件：会话总线正常</translation>
    </message>
    <message>
        <source>screen reader: no session bus. A screen reader such as Orca needs a desktop session with at-spi2-core.</source>
        <translation>读屏软件：没有会话总线。Orca 等读屏软件需要带 at-spi2-core 的桌面会话。</translation>
    </message>
    <message>
        <source>memory and processor time</source>
        <translation>内存和处理器时间</translation>
    </message>
    <message>
        <source>new privileges</source>
        <translation>新的权限</translation>
    </message>
    <message>
        <source>files and ports (Landlock {version})</source>
        <translation>文件和端口（Landlock {version}）</translation>
    </message>
    <message>
        <source>system calls (seccomp)</source>
        <translation>系统调用（seccomp）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>pages are held down: {what}</source>
        <translation>网页被关在里面，管住了：{what}</translation>
    </message>
    <message>
        <source>pages are held down in part: {what}. The rest needs Linux 5.13 or later with Landlock and seccomp; Lingdu works without.</source>
        <translation>网页只管住了一部分：{what}。其余的要 Linux 5.13 或更新、带 Landlock 和 seccomp 的内核；没有也能用。</translation>
    </message>
    <message>
        <source>rules: no page is opened until this is mended: {wrong}</source>
        <translation>规定：改好以前不打开任何网页：{wrong}</translation>
    </message>
    <message>
        <source>rules: the usual ones</source>
        <translation>规定：通常的</translation>
    </message>
    <message>
        <source>rules: those in {path}</source>
        <translation>规定：按 {path}</translation>
    </message>
    <message>
        <source>own list of advertisements: not used until this is mended: {wrong}</source>
        <translation>自己的广告词表：改好之前不起作用：{wrong}</translation>
    </message>
    <message>
        <source>own list of advertisements: none; it would be {path}</source>
        <translation>自己的广告词表：没有；要写的话写在 {path}</translation>
    </message>
    <message>
        <source>own list of advertisements: {hide} words hidden, {keep} kept, from {path}</source>
        <translation>自己的广告词表：藏 {hide} 个词，留 {keep} 个词，来自 {path}</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Closed now</source>
        <translation>现在闭馆</translation>
    </message>
    <message>
        <source>For the librarian</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Open again at:</source>
        <translation>开放时间：</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source> to </source>
        <translation>至</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>This is the slowest.</source>
        <translation>已经是最慢了。</translation>
    </message>
    <message>
        <source>This is the fastest.</source>
        <translation>已经是最快了。</translation>
    </message>
    <message>
        <source>The text is as small as it gets.</source>
        <translation>字号已经最小了。</translation>
    </message>
    <message>
        <source>The text is as large as it gets.</source>
        <translation>字号已经最大了。</translation>
    </message>
    <message>
        <source>It does not get any softer.</source>
        <translation>已经是最小声。</translation>
    </message>
    <message>
        <source>This is the voice&apos;s full loudness. This machine&apos;s own may go further.</source>
        <translation>已经是最大声。还不够，请调大这台电脑的音量。</translation>
    </message>
    <message>
        <source>The last change was taken back.</source>
        <translation>已经改回去了。</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>没有可以撤销的改动。</translation>
    </message>
    <message>
        <source>Nothing is selected. Select words with Shift and the arrow keys, or the mouse.</source>
        <translation>还没有选中文字。请按住 Shift 用方向键选，或者用鼠标选。</translation>
    </message>
    <message>
        <source>{rate}%</source>
        <translation>{rate}%</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Buttons are said aloud from now on, as long as no screen reader runs.</source>
        <translation>自述已打开：按钮会说出来。开着屏幕阅读器时不说。</translation>
    </message>
    <message>
        <source>Buttons are not said aloud any more.</source>
        <translation>自述已关掉。</translation>
    </message>
    <message>
        <source>Reading stops in {minutes} minutes.</source>
        <translation>{minutes} 分钟后停止朗读。</translation>
    </message>
    <message>
        <source>Reading stops at the end of this article.</source>
        <translation>读完这篇文章就停。</translation>
    </message>
    <message>
        <source>The sleep timer is off.</source>
        <translation>睡眠定时已经关掉。</translation>
    </message>
    <message>
        <source>{minutes} minutes left</source>
        <translation>还有 {minutes} 分钟</translation>
    </message>
    <message>
        <source>end of the article</source>
        <translation>读完这篇</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>The last change was taken back. {now}</source>
        <translation>已经改回去了。{now}</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <source>being read aloud</source>
        <translation>正在朗读</translation>
    </message>
    <message>
        <source>not being read aloud</source>
        <translation>没有在朗读</translation>
    </message>
    <message>
        <source>Reading by pointing: {state}.</source>
        <translation>指读：{state}。</translation>
    </message>
    <message>
        <source>Captions: {state}.</source>
        <translation>大字幕：{state}。</translation>
    </message>
    <message>
        <source>that paragraph</source>
        <translation>只读那段</translation>
    </message>
    <message>
        <source>on from there</source>
        <translation>从那里读下去</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>和原文一样</translation>
    </message>
    <message>
        <source>the other script</source>
        <translation>另一种字</translation>
    </message>
    <message>
        <source>with pinyin</source>
        <translation>带拼音</translation>
    </message>
</context>
<context>
    <name>ContentsPage</name>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 级标题</translation>
    </message>
    <message>
        <source>Headings {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 个标题，共 {count} 个</translation>
    </message>
    <message>
        <source>Contents: {count} headings</source>
        <translation>目录，共 {count} 个标题</translation>
    </message>
    <message>
        <source>Contents: one heading</source>
        <translation>目录，共 1 个标题</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The arrows go from heading to heading, Enter goes there, Escape leads back.</source>
        <translation>上下键选标题，回车到那里，Esc 返回。</translation>
    </message>
    <message>
        <source>Leave the contents (Escape)</source>
        <translation>离开目录（Esc 键）</translation>
    </message>
</context>
<context>
    <name>ControlPage</name>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name}（{kind}）</translation>
    </message>
    <message>
        <source>Now: {state}</source>
        <translation>现在：{state}</translation>
    </message>
    <message>
        <source>Key: {keys}</source>
        <translation>按键：{keys}</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Show every key, and change it ({key})</source>
        <translation>看全部按键，也可以改（{key}）</translation>
    </message>
</context>
<context>
    <name>ControlWords</name>
    <message>
        <source>cannot be used now</source>
        <translation>现在不能用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空的</translation>
    </message>
    <message>
        <source>{text}; {number} of {count}</source>
        <translation>{text}；第 {number} 项，共 {count} 项</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选用</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>field to type in</source>
        <translation>输入框</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>text that scrolls</source>
        <translation>可以滚动的文字</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>the arrows and Enter</source>
        <translation>上下键和回车键</translation>
    </message>
    <message>
        <source>the arrows</source>
        <translation>上下键</translation>
    </message>
</context>
<context>
    <name>CopiedText</name>
    <message>
        <source>The whole article is selected and can be copied.</source>
        <translation>整篇文章都选中了，可以复制。</translation>
    </message>
</context>
<context>
    <name>DictionaryDesk</name>
    <message>
        <source>Please write the word first.</source>
        <translation>请先写上要读的词。</translation>
    </message>
    <message>
        <source>{word} is read as before again.</source>
        <translation>“{word}”又照原来的读了。</translation>
    </message>
    <message>
        <source>{count} words were added.</source>
        <translation>加进了 {count} 个词。</translation>
    </message>
    <message>
        <source>One word was added.</source>
        <translation>加进了 1 个词。</translation>
    </message>
    <message>
        <source>{count} words were written.</source>
        <translation>写出了 {count} 个词。</translation>
    </message>
    <message>
        <source>One word was written.</source>
        <translation>写出了 1 个词。</translation>
    </message>
    <message>
        <source>{word} is read your way from now on.</source>
        <translation>以后“{word}”就照您说的读。</translation>
    </message>
</context>
<context>
    <name>DictionaryPage</name>
    <message>
        <source>{count} words</source>
        <translation>{count} 个词</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>1 个词</translation>
    </message>
    <message>
        <source>There are no words of yours yet.</source>
        <translation>还没有您自己的词。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>{word}: {reading}</source>
        <translation>{word}：{reading}</translation>
    </message>
    <message>
        <source>Choose a word list</source>
        <translation>选一个词表</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv);;All files (*)</source>
        <translation>文本文件 (*.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the word list</source>
        <translation>保存词表</translation>
    </message>
    <message>
        <source>Words {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 个词，共 {count} 个</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Say here how a word is to be read aloud. The text on the screen stays as it is.</source>
        <translation>在这里说明一个词该怎么读。只改声音，不改屏幕上的字。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Reading: pinyin with tones, such as shan4 xian4, or characters that sound alike</source>
        <translation>读音：带声调的拼音，如 shan4 xian4，或者同音字</translation>
    </message>
    <message>
        <source>Such as 单县</source>
        <translation>例如 单县</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>What the word and its reading tell</source>
        <translation>由词和读音来判断</translation>
    </message>
    <message>
        <source>A spelling that sounds right, such as ling-doo</source>
        <translation>照声音拼写，如 ling-doo</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Hear the word with this reading</source>
        <translation>听听这样读的声音</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Read the word like this from now on</source>
        <translation>以后这个词都这样读</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the chosen word</source>
        <translation>删除选中的词</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add the words of a text file</source>
        <translation>把文本文件里的词加进来</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write these words into a text file</source>
        <translation>把这些词写进文本文件</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>您的词</translation>
    </message>
    <message>
        <source>The arrows go from word to word, Enter brings one back to be changed.</source>
        <translation>用方向键选词，按回车取回来修改。</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>By {author}</source>
        <translation>作者：{author}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Updated {date}</source>
        <translation>更新：{date}</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>共 {count} 页</translation>
    </message>
    <message>
        <source>A saved page; it says that it is from {host}, which nobody has checked</source>
        <translation>保存的网页，自称来自 {host}，没有人核对过</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>[back to the text]</source>
        <translation>［回到正文］</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>a word may be missing here</source>
        <translation>此处原文可能缺字</translation>
    </message>
    <message>
        <source>Suspected advertisement, hidden</source>
        <translation>疑似广告，已隐藏</translation>
    </message>
    <message>
        <source>This paragraph is the same as one above</source>
        <translation>此段与上文相同</translation>
    </message>
    <message>
        <source>the name here may have been replaced</source>
        <translation>此处名称可能被替换</translation>
    </message>
    <message>
        <source>A page of this article is missing here</source>
        <translation>这里缺了文章的一页</translation>
    </message>
    <message>
        <source>Part {number} of {count} of this article</source>
        <translation>文章很长，这是第 {number} 部分，一共 {count} 部分</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>到上一部分</translation>
    </message>
    <message>
        <source>Go on to the next part</source>
        <translation>接着看下一部分</translation>
    </message>
    <message>
        <source>{count} columns are too many side by side. Row by row:</source>
        <translation>这张表有 {count} 列，并排放不下，下面一行一行地列：</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Have you finished?</source>
        <translation>您用完了吗？</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>接着读</translation>
    </message>
    <message>
        <source>Everything that you have opened and set here is then gone, for everybody.</source>
        <translation>结束以后，您在这里打开过的文章和改过的设置都会清掉，谁也看不到。</translation>
    </message>
    <message>
        <source>Yes, finish</source>
        <translation>用完了，结束</translation>
    </message>
    <message>
        <source>For the librarian</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Close Lingdu with the librarian&apos;s PIN</source>
        <translation>用管理员密码关闭聆读</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Something went wrong. Please try again; the article you were reading is still here.</source>
        <translation>出了点问题，请再试一次。刚才读的文章还在。</translation>
    </message>
    <message>
        <source>This is not a web address or a file. Please type an address such as www.gov.cn, or choose a file.</source>
        <translation>这不是网址，也不是文件。请输入像 www.gov.cn 这样的网址，或者选择一个文件。</translation>
    </message>
    <message>
        <source>For your safety only web pages and files that you choose yourself are opened here.</source>
        <translation>为了您的安全，这里只打开网页和您自己选择的文件。</translation>
    </message>
    <message>
        <source>This address looks like {looks} but is {host}. It was not opened. Please ask someone whom you trust before you go there.</source>
        <translation>这个网址看起来像 {looks}，其实是 {host}，没有打开。要去之前，请先问问您信得过的人。</translation>
    </message>
    <message>
        <source>The proxy of this network ({host}) does not let the page through. Please tell whoever looks after this machine.</source>
        <translation>这个网络的代理服务器（{host}）没有让网页通过。请告诉照管这台机器的人。</translation>
    </message>
    <message>
        <source>The site {host} could not be found. Please check the address and whether this machine is connected to the network.</source>
        <translation>找不到网站 {host}。请检查网址有没有写错，电脑有没有连上网络。</translation>
    </message>
    <message>
        <source>The site {host} does not answer. Please try again later.</source>
        <translation>网站 {host} 没有回应，请过一会儿再试。</translation>
    </message>
    <message>
        <source>The site {host} could not prove that it is what it says it is. For your safety it was not opened. If you need it, please ask someone whom you trust.</source>
        <translation>网站 {host} 不能证明它就是它自称的那个网站。为了您的安全，没有打开。如果一定要看，请先问问您信得过的人。</translation>
    </message>
    <message>
        <source>The page took too long to arrive. Please try again later.</source>
        <translation>网页等了太久还没有来，请过一会儿再试。</translation>
    </message>
    <message>
        <source>This page is too large to be an article; it was not opened.</source>
        <translation>这个网页太大，不像是一篇文章，没有打开。</translation>
    </message>
    <message>
        <source>This address only leads in circles; there is no page behind it. Please check the address.</source>
        <translation>这个网址绕来绕去，后面没有网页。请检查网址有没有写错。</translation>
    </message>
    <message>
        <source>The connection broke before the page was here. Please try again.</source>
        <translation>网页还没有传完，连接就断了。请再试一次。</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved or renamed; please choose it again.</source>
        <translation>没有文件 {path}。它可能被移走或改了名，请重新选择。</translation>
    </message>
    <message>
        <source>Line {line} of this file is no word with a tab and its reading. Please mend it and try again.</source>
        <translation>这个文件的第 {line} 行不是“词语、制表符、读音”的写法。请改好再试。</translation>
    </message>
    <message>
        <source>Line {line} of this file: {word} already has a reading, in line {first}.</source>
        <translation>这个文件的第 {line} 行：“{word}”的读音在第 {first} 行已经写过了。</translation>
    </message>
    <message>
        <source>The file {path} is no word list that can be read. It should be a text file with a word, a tab and its reading on each line.</source>
        <translation>文件 {path} 不是能读的词表。词表是文本文件，每行一个词、一个制表符、一个读音。</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Please choose another place for it.</source>
        <translation>文件 {path} 写不进去。请换一个地方保存。</translation>
    </message>
    <message>
        <source>The file {path} is no shelf that was exported from Lingdu, or it is damaged. Nothing of it was taken over.</source>
        <translation>文件 {path} 不是聆读导出的书架，或者已经损坏。里面的内容没有放进来。</translation>
    </message>
    <message>
        <source>The page has not changed.</source>
        <translation>页面没有变化。</translation>
    </message>
    <message>
        <source>There is no list of articles on this page any more.</source>
        <translation>这个页面上已经没有文章列表了。</translation>
    </message>
    <message>
        <source>The file {path} is no list of subscriptions (OPML), or it is damaged. Nothing of it was taken over.</source>
        <translation>文件 {path} 不是订阅列表（OPML），或者已经损坏。什么也没有导入。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read as an article. Web pages and text files can be opened here.</source>
        <translation>文件 {path} 不能当文章来读。这里可以打开网页文件和文本文件。</translation>
    </message>
    <message>
        <source>There are no articles in the folder {path}.</source>
        <translation>文件夹 {path} 里没有文章。</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>这个网页上没有文字。</translation>
    </message>
    <message>
        <source>There are no articles in this feed, or none that can be read. Please try again later.</source>
        <translation>这个订阅源里没有文章，或者读不出来。请以后再试。</translation>
    </message>
    <message>
        <source>This catalogue cannot be searched: it does not say how. Its list can be looked through.</source>
        <translation>这个书目没有说明怎样搜索，搜不了。可以在单子里慢慢找。</translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”. Please try fewer words, or others.</source>
        <translation>没有找到“{words}”。请少写几个字，或者换个词再搜。</translation>
    </message>
    <message>
        <source>This page is a list, and no articles could be told apart on it. Its plain text can be shown.</source>
        <translation>这个网页是文章列表，但分不出一篇篇文章。可以显示它的全部文字。</translation>
    </message>
    <message>
        <source>This book is damaged and cannot be read.</source>
        <translation>这本书损坏了，读不出来。</translation>
    </message>
    <message>
        <source>This book is locked: only the program of whoever sold or lent it can open it.</source>
        <translation>这本书上了锁：只有卖书或借书的一方的程序才打得开。</translation>
    </message>
    <message>
        <source>There is no voice called {voice} here. &apos;lingdu voices&apos; lists those that there are.</source>
        <translation>这里没有叫 {voice} 的声音。运行 lingdu voices 可以列出有哪些声音。</translation>
    </message>
    <message>
        <source>The voice could not say this sentence. Go on with the next one, or choose another voice.</source>
        <translation>这一句读不出来。请接着读下一句，或者换一个声音。</translation>
    </message>
    <message>
        <source>This machine has nothing to play sound on. Please check the speaker or the headphones.</source>
        <translation>这台电脑上没有可以发声的设备。请检查音箱或耳机。</translation>
    </message>
    <message>
        <source>The program {tool} that fetches the voice is missing on this machine.</source>
        <translation>这台电脑上缺少用来下载声音的程序 {tool}。</translation>
    </message>
    <message>
        <source>The voice could not be fetched. Please check the network and try again: what is already here is kept.</source>
        <translation>声音没有下载成功。请检查网络后再试，已经下载的部分会保留。</translation>
    </message>
    <message>
        <source>What was fetched is damaged and was thrown away. Please try again.</source>
        <translation>下载的内容是坏的，已经丢掉了。请再试一次。</translation>
    </message>
    <message>
        <source>This file is not the voice that it should be; nothing of it was installed.</source>
        <translation>这个文件不是要装的声音，里面的东西都没有安装。</translation>
    </message>
    <message>
        <source>This voice needs the program {engine}, which is not installed here. Run pip install &apos;lingdu[{extra}]&apos; to get it.</source>
        <translation>这个声音要用程序 {engine}，这台电脑上没有。请运行 pip install &apos;lingdu[{extra}]&apos; 安装它。</translation>
    </message>
    <message>
        <source>Stopped. What is already here is kept for the next time.</source>
        <translation>已停下。已经取来的部分会留着，下次接着用。</translation>
    </message>
    <message>
        <source>The disk is too full for the voice: {needed} MB are needed, {free} MB are free.</source>
        <translation>磁盘空间不够装下声音：需要 {needed} MB，只剩 {free} MB。</translation>
    </message>
    <message>
        <source>No older Lingdu has left a shelf here that one could go back to. Nothing was changed.</source>
        <translation>这里没有旧版聆读留下的书架，不能退回；什么都没有改动。</translation>
    </message>
    <message>
        <source>The disk is full or may not be written to: reading goes on, but your place and settings cannot be remembered.</source>
        <translation>磁盘满了或不能写入：可以接着读，但读到哪里和设置都记不住。</translation>
    </message>
    <message>
        <source>Please say how {word} is to be read, such as shan4 xian4.</source>
        <translation>请写上“{word}”怎么读，例如 shan4 xian4。</translation>
    </message>
    <message>
        <source>{word} cannot be read as {reading}. Please give one syllable of pinyin with its tone for each character, such as shan4 xian4.</source>
        <translation>“{word}”不能读作“{reading}”。请给每个字写一个带声调的拼音，例如 shan4 xian4。</translation>
    </message>
    <message>
        <source>Line {line} of this file: {word} cannot be read as {reading}. Please give one syllable of pinyin with its tone for each character, such as shan4 xian4.</source>
        <translation>这个文件的第 {line} 行：“{word}”不能读作“{reading}”。请给每个字写一个带声调的拼音，例如 shan4 xian4。</translation>
    </message>
    <message>
        <source>The rules of this machine cannot be read, so no page is opened. Please tell whoever looks after it; &apos;lingdu check&apos; says what is wrong.</source>
        <translation>这台机器的规定读不出来，所以什么网页都不打开。请告诉管理它的人；运行 lingdu check 可以知道哪里错了。</translation>
    </message>
    <message>
        <source>The rules of this machine do not let {host} be opened. Whoever looks after it can change them.</source>
        <translation>按这台机器的规定，{host} 不能打开。管理它的人可以改规定。</translation>
    </message>
    <message>
        <source>There is no such page any more on this site (404). Please check the address, or look for the article by its title.</source>
        <translation>这个网站上没有这个网页了（404）。请检查网址，或者按标题找找这篇文章。</translation>
    </message>
    <message>
        <source>The site does not let this page be read ({status}). It may want a sign-in first.</source>
        <translation>这个网站不让看这个网页（{status}），也许要先登录才能看。</translation>
    </message>
    <message>
        <source>The site has trouble of its own ({status}). Please try again later.</source>
        <translation>这个网站自己出了问题（{status}），请过一会儿再试。</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>这个文件里没有文字。</translation>
    </message>
    <message>
        <source>No article was found on this page. It asks for a password: there may be one behind a sign-in. Please open it in the browser.</source>
        <translation>这个网页上找不到文章；它要填密码，也许要先登录才能看。请用浏览器打开它。</translation>
    </message>
    <message>
        <source>No article was found on this page. It asks for a password: there may be one behind a sign-in, which cannot be done here.</source>
        <translation>这个网页上找不到文章；它要填密码，也许要先登录才能看；这里不能登录。</translation>
    </message>
    <message>
        <source>No article was found on this page. Please open the page of a single article, or have the page&apos;s plain text shown.</source>
        <translation>这个网页上找不到文章。请打开单篇文章的网页，或者显示这个网页的全部文字。</translation>
    </message>
    <message>
        <source>No voice for this language is installed. The article can be read on the screen. Please tell whoever looks after this machine.</source>
        <translation>没有安装能读这种语言的声音。文章仍然可以看。请告诉管理这台电脑的人。</translation>
    </message>
    <message>
        <source>No voice for this language is installed. The article can be read on the screen; &apos;lingdu check&apos; says how to get a voice.</source>
        <translation>没有安装能读这种语言的声音。文章仍然可以看；运行 lingdu check 可以知道怎样安装声音。</translation>
    </message>
    <message>
        <source>No voice for this language is installed. The article can be read on the screen. {key} shows the voices that can be had.</source>
        <translation>没有安装能读这种语言的声音。文章仍然可以看。按 {key} 打开声音页，看有哪些声音可以安装。</translation>
    </message>
    <message>
        <source>The address {host} leads to a machine in this house&apos;s own network, not to a page on the web. It was not opened. If this network wants a sign-in first, please sign in with the browser, then try again.</source>
        <translation>{host} 通向这里内部网络的机器，不是网上的网页，没有打开。如果这个网络要先登录，请在浏览器里登录以后再试。</translation>
    </message>
    <message>
        <source>The address {host} leads to a machine in this house&apos;s own network, not to a page on the web. It was not opened.</source>
        <translation>网址 {host} 指向本地网络里的一台机器，不是网上的网页，没有打开。</translation>
    </message>
    <message>
        <source>This network wants a sign-in before it lets pages through. Please open the browser, sign in there, then try again.</source>
        <translation>这个网络要先登录才能上网。请打开浏览器登录，然后再试。</translation>
    </message>
    <message>
        <source>This network wants a sign-in before it lets pages through. Please tell whoever looks after this machine.</source>
        <translation>这里的网络要先登录才能打开网页。请告诉管理这台机器的人。</translation>
    </message>
    <message>
        <source>The text of this page is written by a program in it, and for your safety no page&apos;s programs are run here. Please open the page in your browser.</source>
        <translation>这个网页上的文字要靠网页里的程序才显示出来；为了安全，这里不运行网页里的程序。请用浏览器打开它。</translation>
    </message>
    <message>
        <source>The text of this page is written by a program in it, and for your safety no page&apos;s programs are run here. It cannot be read here.</source>
        <translation>这个网页上的文字要靠网页里的程序才显示出来；为了安全，这里不运行网页里的程序，所以读不了。</translation>
    </message>
    <message>
        <source>This is not a web page but another kind of file. It cannot be read here.</source>
        <translation>这不是网页，是别的文件，在这里不能读。</translation>
    </message>
    <message>
        <source>This file is no web page, text or book; it cannot be read here. Please open it with another program.</source>
        <translation>这个文件不是网页、文本或电子书，这里读不了。请用别的程序打开。</translation>
    </message>
    <message>
        <source>This is a PDF file, not a web page. Please open it in your browser.</source>
        <translation>这是 PDF 文件，不是网页。请用浏览器打开。</translation>
    </message>
    <message>
        <source>This is a picture, not a web page. Please open it in your browser.</source>
        <translation>这是一张图片，不是网页。请用浏览器打开。</translation>
    </message>
    <message>
        <source>There is no text in this file that could be read. It may be damaged.</source>
        <translation>这个文件里没有可以读的文字，也许已经损坏。</translation>
    </message>
    <message>
        <source>This is a film or a recording, not a web page. Please open it in your browser.</source>
        <translation>这是录像或录音，不是网页。请用浏览器打开。</translation>
    </message>
    <message>
        <source>This is a document for an office program such as Word, not a web page. Please open it in your browser.</source>
        <translation>这是 Word 这类办公软件的文件，不是网页。请用浏览器打开。</translation>
    </message>
    <message>
        <source>This is a packed file (such as zip), not a web page. Please open it in your browser.</source>
        <translation>这是压缩包（如 zip），不是网页。请用浏览器打开。</translation>
    </message>
    <message>
        <source>This is another kind of file, not a web page. Please open it in your browser.</source>
        <translation>这是别的文件，不是网页。请用浏览器打开。</translation>
    </message>
    <message>
        <source>The voice stopped working. Press Space to try again, or choose another voice.</source>
        <translation>声音停止工作了。按空格键再试一次，或者换一个声音。</translation>
    </message>
    <message>
        <source>This page could not be opened: it is broken, or made to do harm.</source>
        <translation>这个网页打不开：它坏了，或者是有人故意做成这样害人的。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source> · </source>
        <translation>&#x3000;</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>文章里没有</translation>
    </message>
    <message>
        <source>{number} / {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>{result}: {around}</source>
        <translation>{result}：{around}</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章里查找</translation>
    </message>
    <message>
        <source>Type what you look for, in Simplified or Traditional; Enter goes on, Escape closes.</source>
        <translation>输入要找的字词，简体、繁体都行；回车到下一处，Esc 关闭。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Go to the place before</source>
        <translation>到上一处</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Go to the next place</source>
        <translation>到下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop looking (Escape)</source>
        <translation>不找了（Esc 键）</translation>
    </message>
</context>
<context>
    <name>FirstStepsPage</name>
    <message>
        <source>Which voice shall read?</source>
        <translation>请谁来朗读？</translation>
    </message>
    <message>
        <source>Which script?</source>
        <translation>看简体还是繁体？</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Leave these questions, and read (Escape)</source>
        <translation>不选了，开始阅读（Esc 键）</translation>
    </message>
    <message>
        <source>The question before this one</source>
        <translation>回到上一步</translation>
    </message>
    <message>
        <source>Which size suits you?</source>
        <translation>字多大看着舒服？</translation>
    </message>
    <message>
        <source>Which colours?</source>
        <translation>哪种颜色看得清楚？</translation>
    </message>
    <message>
        <source>{step}/{steps} {question}</source>
        <translation>{step}/{steps} {question}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>到下一步</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Begin to read</source>
        <translation>开始阅读</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最好的一个</translation>
    </message>
    <message>
        <source>The most natural voice that is installed</source>
        <translation>已安装的声音里最自然的一个</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Clear rivers and green hills: this is how an article looks now. 2026, A4, GDP.</source>
        <translation>山清水秀，现在文章看起来就是这个样子。2026 年，A4 纸，GDP。</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>看起来的样子</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Say buttons aloud, too</source>
        <translation>按钮也说出来（自述）</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Only articles and messages are read aloud</source>
        <translation>只读文章和消息</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>要</translation>
    </message>
    <message>
        <source>For who does not see the buttons well</source>
        <translation>看不清按钮的话，选这个</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾正体</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁体</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁/简</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message>
        <source>This article has no headings beside its title.</source>
        <translation>这篇文章没有小标题。</translation>
    </message>
    <message>
        <source>There is no further heading in this article.</source>
        <translation>后面没有标题了。</translation>
    </message>
    <message>
        <source>There is no heading before this one.</source>
        <translation>前面没有标题了。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>文章题目</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 级标题</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}：{text}</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>{key} is the key of “{other}” already. Please choose another one.</source>
        <translation>{key} 已经是“{other}”的按键，请换一个。</translation>
    </message>
    <message>
        <source>“{key}” is the name of no key.</source>
        <translation>没有叫“{key}”的按键。</translation>
    </message>
    <message>
        <source>There is nothing of this name that “{key}” could do.</source>
        <translation>没有叫这个名字的功能，“{key}”用不上。</translation>
    </message>
    <message>
        <source>{key} is needed for moving about and for typing. Please choose another one.</source>
        <translation>{key} 要用来移动和打字，请换一个。</translation>
    </message>
    <message>
        <source>{key} belongs to screen readers, as does all of the number pad. Please choose another one.</source>
        <translation>{key} 归屏幕阅读器用，小键盘上的键也是，请换一个。</translation>
    </message>
    <message>
        <source>{key} belongs to the system itself. Please choose another one.</source>
        <translation>{key} 归系统用，请换一个。</translation>
    </message>
    <message>
        <source>The settings name a key for “{name}” that cannot be used: {why}</source>
        <translation>设置里给“{name}”定的按键用不上：{why}</translation>
    </message>
    <message>
        <source>The usual keys are used instead.</source>
        <translation>仍用原来的按键。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>{name}: {keys}</source>
        <translation>{name}：{keys}</translation>
    </message>
    <message>
        <source>Every key is as it was at first. {key} takes this back.</source>
        <translation>全部按键都和最初一样了。按 {key} 可以撤销。</translation>
    </message>
    <message>
        <source>Press the new key for “{name}”. Delete: the usual one. Escape: no change.</source>
        <translation>请按下给“{name}”的新按键。Delete：用回原来的；Esc：不改。</translation>
    </message>
    <message>
        <source>“{name}” has the key {key} now.</source>
        <translation>“{name}”现在的按键是 {key}。</translation>
    </message>
    <message>
        <source>“{name}” has its usual key: {key}.</source>
        <translation>“{name}”用回原来的按键：{key}。</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Keys: Enter changes one</source>
        <translation>按键：按回车键更换</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter gives it another key, Escape leads back.</source>
        <translation>用上下键一个个走，按回车键换按键，按 Esc 返回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>离开这一页（Esc 键）</translation>
    </message>
    <message>
        <source>Give everything its usual key back</source>
        <translation>让全部功能用回原来的按键</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>{where} cannot be read: {detail}</source>
        <translation>{where} 读不了：{detail}</translation>
    </message>
    <message>
        <source>{where} is not saved as UTF-8; please save it as UTF-8 in the editor</source>
        <translation>{where} 存的编码不是 UTF-8，请在编辑器里另存为 UTF-8</translation>
    </message>
    <message>
        <source>line {detail} of {where} is written wrongly; quotation marks, commas and brackets are straight ones, and text stands in quotation marks</source>
        <translation>{where} 第 {detail} 行写得不对：引号、逗号、括号都用英文的，文字要放在引号里</translation>
    </message>
    <message>
        <source>{where} is written wrongly; compare it with the sample</source>
        <translation>{where} 写得不对，请和样本对照</translation>
    </message>
    <message>
        <source>{where} is missing; it must be there</source>
        <translation>缺少 {where}，这一项必须写</translation>
    </message>
    <message>
        <source>{where} means nothing here; perhaps {detail} was meant</source>
        <translation>没有 {where} 这一项；也许您要写的是 {detail}</translation>
    </message>
    <message>
        <source>{where} means nothing here</source>
        <translation>没有 {where} 这一项</translation>
    </message>
    <message>
        <source>{where} should be written as {detail}</source>
        <translation>{where} 应当写成 {detail} 的样子</translation>
    </message>
    <message>
        <source>{where} should be within {detail}</source>
        <translation>{where} 应当在 {detail} 之间</translation>
    </message>
    <message>
        <source>{where} should be the line that &apos;lingdu kiosk pin&apos; prints</source>
        <translation>{where} 应当是 lingdu kiosk pin 给出的那一行</translation>
    </message>
    <message>
        <source>{where} should be an address with http or https, or a file&apos;s whole path: {detail}</source>
        <translation>{where} 应当是 http 或 https 开头的网址，或者文件的完整路径：{detail}</translation>
    </message>
    <message>
        <source>{where} should be a host alone, such as people.cn: {detail}</source>
        <translation>{where} 应当只写网站名，例如 people.cn：{detail}</translation>
    </message>
    <message>
        <source>{where} should be written like &quot;mon-fri 09:00-17:30&quot;, or &quot;04:00&quot;: {detail}</source>
        <translation>{where} 应当像 &quot;mon-fri 09:00-17:30&quot; 或 &quot;04:00&quot; 这样写：{detail}</translation>
    </message>
    <message>
        <source>{where} is empty; the start page needs at least one</source>
        <translation>{where} 是空的；起始页至少要有一个</translation>
    </message>
    <message>
        <source>{where} is empty; it is what stands on the button</source>
        <translation>{where} 是空的，这里要写大按钮上的字</translation>
    </message>
    <message>
        <source>{where} has more than {detail}; nobody finds anything among them</source>
        <translation>{where} 超过 {detail} 个，读者会找不到</translation>
    </message>
    <message>
        <source>{where} cannot have the value {detail}</source>
        <translation>{where} 不能是 {detail}</translation>
    </message>
    <message>
        <source>{path}: everything is understood</source>
        <translation>{path}：没有错误</translation>
    </message>
    <message>
        <source>The same PIN again: </source>
        <translation>再输一次密码：</translation>
    </message>
    <message>
        <source>A PIN of at least six characters: </source>
        <translation>密码（至少六位）：</translation>
    </message>
    <message>
        <source>that is no PIN of 6 to 64 characters, or not the same one twice</source>
        <translation>密码要有 6 到 64 位，而且两次要一样</translation>
    </message>
    <message>
        <source>a terminal runs on Linux; docs/kiosk.md tells what there is for Windows</source>
        <translation>公共终端只在 Linux 上运行；Windows 上怎么办，见 docs/kiosk.md</translation>
    </message>
</context>
<context>
    <name>LeadingAway</name>
    <message>
        <source>Files cannot be opened at this terminal.</source>
        <translation>这台终端不能打开文件。</translation>
    </message>
    <message>
        <source>No browser could be found on this machine.</source>
        <translation>这台电脑上找不到浏览器。</translation>
    </message>
    <message>
        <source>What is shown here has no address on the web.</source>
        <translation>这里显示的内容在网上没有网址。</translation>
    </message>
    <message>
        <source>There is no further link in this article.</source>
        <translation>这篇文章里没有更多链接了。</translation>
    </message>
    <message>
        <source>There is no link before this place.</source>
        <translation>前面没有链接了。</translation>
    </message>
    <message>
        <source>Link: {text}</source>
        <translation>链接：{text}</translation>
    </message>
    <message>
        <source>File: {text}</source>
        <translation>文件：{text}</translation>
    </message>
    <message>
        <source>Footnote {text}</source>
        <translation>注释 {text}</translation>
    </message>
    <message>
        <source>Back to the text: {text}</source>
        <translation>回到正文：{text}</translation>
    </message>
    <message>
        <source>Something was hidden here: {text}. Enter tells what.</source>
        <translation>这里藏了东西：{text}。按回车键查看。</translation>
    </message>
</context>
<context>
    <name>ListMistakes</name>
    <message>
        <source>{path} cannot be read: {detail}</source>
        <translation>读不了 {path}：{detail}</translation>
    </message>
    <message>
        <source>{path} is not saved as UTF-8. Please save it as UTF-8 in the editor.</source>
        <translation>{path} 存的编码不是 UTF-8。请在编辑器里另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Line {detail} of {path} is written wrongly. It should look like this, with straight quotation marks and commas: {example}</source>
        <translation>{path} 第 {detail} 行写得不对。应该像这样写，引号和逗号都用英文的：{example}</translation>
    </message>
    <message>
        <source>{path} is written wrongly. It should look like this, with straight quotation marks and commas: {example}</source>
        <translation>{path} 写得不对。应该像这样写，引号和逗号都用英文的：{example}</translation>
    </message>
    <message>
        <source>{path}: “{detail}” means nothing here; there are only hide and keep.</source>
        <translation>{path}：这里没有“{detail}”这一项，只有 hide 和 keep。</translation>
    </message>
    <message>
        <source>{path}: {detail} should be a list of words, like this: {example}</source>
        <translation>{path}：{detail} 后面应该是一串词，像这样：{example}</translation>
    </message>
    <message>
        <source>{path}: the word “{detail}” should have {least} to {most} characters.</source>
        <translation>{path}：“{detail}”这个词应该有 {least} 到 {most} 个字。</translation>
    </message>
    <message>
        <source>{path}: {detail} has more than {count} words.</source>
        <translation>{path}：{detail} 里的词超过了 {count} 个。</translation>
    </message>
</context>
<context>
    <name>ListingPage</name>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Do not look at this list any more</source>
        <translation>不再查看这个列表</translation>
    </message>
    <message>
        <source>Articles {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 篇文章，共 {count} 篇</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>订阅…</translation>
    </message>
    <message>
        <source>Choose among what can be subscribed to here</source>
        <translation>从可以订阅的列表里挑选</translation>
    </message>
    <message>
        <source>Have Lingdu tell what is new in this list</source>
        <translation>让聆读告诉您这个列表里有什么新文章</translation>
    </message>
    <message>
        <source>{list}. {hidden}</source>
        <translation>{list}。{hidden}</translation>
    </message>
    <message>
        <source>One suspected advertisement was left out here.</source>
        <translation>这里隐藏了 1 处疑似广告。</translation>
    </message>
    <message>
        <source>{count} suspected advertisements were left out here.</source>
        <translation>这里隐藏了 {count} 处疑似广告。</translation>
    </message>
    <message>
        <source>List of one new article: {title}</source>
        <translation>1 篇新文章的列表：{title}</translation>
    </message>
    <message>
        <source>List of {count} articles, {new} new: {title}</source>
        <translation>{count} 篇文章的列表，{new} 篇是新的：{title}</translation>
    </message>
    <message>
        <source>List of one article: {title}</source>
        <translation>1 篇文章的列表：{title}</translation>
    </message>
    <message>
        <source>List of {count} articles: {title}</source>
        <translation>{count} 篇文章的列表：{title}</translation>
    </message>
    <message>
        <source>{title} ({count} new)</source>
        <translation>{title}（{count} 篇新）</translation>
    </message>
    <message>
        <source>The arrows go from article to article, Enter opens one, Escape leads back.</source>
        <translation>用上下方向键选文章，回车键打开，Esc 键返回。</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Open the list&apos;s next page</source>
        <translation>打开列表的下一页</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Nothing in this list is new any more</source>
        <translation>这个列表里的文章都不再标“新”</translation>
    </message>
    <message>
        <source>Leave the list (Escape)</source>
        <translation>离开列表（Esc 键）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Search this catalogue for what is written above the list</source>
        <translation>按列表上方写的字搜索这个书目</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>搜索这个书目</translation>
    </message>
    <message>
        <source>Search this catalogue</source>
        <translation>搜索这个书目</translation>
    </message>
    <message>
        <source>Type words and press Enter; the arrow down leads to the list.</source>
        <translation>写好要找的字，按回车键；按向下键到列表。</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Nobody could read these two colours together. Nothing was changed.</source>
        <translation>这两种颜色放在一起看不清，没有改动。</translation>
    </message>
    <message>
        <source>These two colours are close to each other and tire the eyes.</source>
        <translation>这两种颜色比较接近，看久了眼睛会累。</translation>
    </message>
    <message>
        <source>Everything looks as it did at first.</source>
        <translation>已经恢复成最初的样子。</translation>
    </message>
    <message>
        <source>No typeface of this kind is installed here: the sans serif is shown.</source>
        <translation>这台电脑没有装这种字体，显示的是黑体。</translation>
    </message>
    <message>
        <source>Letters and figures are of this kind. None is installed for Chinese characters: they stay sans serif.</source>
        <translation>字母和数字用这种字体。汉字没有装这种字体，仍是黑体。</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>文字和配色</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>No readings above the characters</source>
        <translation>字的上方没有拼音</translation>
    </message>
    <message>
        <source>The reading above every character</source>
        <translation>每个字上方有拼音</translation>
    </message>
    <message>
        <source>Tones in colour</source>
        <translation>四声分色</translation>
    </message>
    <message>
        <source>Each tone in a colour of its own</source>
        <translation>四个声调用四种颜色</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show an article&apos;s pictures</source>
        <translation>显示文章里的图片</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>只看文字</translation>
    </message>
    <message>
        <source>Show the text without pictures</source>
        <translation>不显示图片，只看文字</translation>
    </message>
    <message>
        <source>Size of buttons and messages</source>
        <translation>按钮和消息的大小</translation>
    </message>
    <message>
        <source>Colours and sizes as the system wants them</source>
        <translation>配色和大小跟随系统</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Dark, strong contrast, larger text: as the system</source>
        <translation>深色、高对比度、放大的文字，都跟系统一样</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>As you have chosen them here</source>
        <translation>照您在这里选的</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Let everything look as it did at first</source>
        <translation>让一切恢复成最初的样子</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Elder mode</source>
        <translation>长者模式</translation>
    </message>
    <message>
        <source>No type smaller than 32</source>
        <translation>字号不小于 32</translation>
    </message>
    <message>
        <source>Plain mode</source>
        <translation>普通模式</translation>
    </message>
    <message>
        <source>Type from 24 on</source>
        <translation>字号从 24 开始</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Strokes of one width</source>
        <translation>笔画一样粗</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>As books are printed</source>
        <translation>像书上印的那样</translation>
    </message>
    <message>
        <source>Easy to tell apart</source>
        <translation>易辨认</translation>
    </message>
    <message>
        <source>Letters with shapes of their own</source>
        <translation>字形差别大，不容易看混</translation>
    </message>
    <message>
        <source>Kind of type</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>稍粗</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>笔画粗细</translation>
    </message>
    <message>
        <source>From line to line</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Between letters</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>The colours of the system</source>
        <translation>和系统的颜色一样</translation>
    </message>
    <message>
        <source>Take back the last change of a setting</source>
        <translation>撤销上一次设置的改动</translation>
    </message>
    <message>
        <source>The two colours that you choose below</source>
        <translation>用您在下面选的两种颜色</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>米色</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>深蓝</translation>
    </message>
    <message>
        <source>Dark green</source>
        <translation>深绿</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>浅蓝</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>浅绿</translation>
    </message>
    <message>
        <source>Your own colours: text</source>
        <translation>自己配色：文字</translation>
    </message>
    <message>
        <source>Your own colours: ground</source>
        <translation>自己配色：底色</translation>
    </message>
    <message>
        <source>Clear rivers and green hills: this is how an article looks now. 2026, A4, GDP.</source>
        <translation>山清水秀，现在文章看起来就是这个样子。2026 年，A4 纸，GDP。</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>看起来的样子</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>What is read or pointed at, much larger; for the eye alone</source>
        <translation>正在读或指着的地方，放大显示，只给眼睛看</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lingdu</source>
        <translation>聆读</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>选择文章</translation>
    </message>
    <message>
        <source>Articles (*.html *.htm *.mht *.mhtml *.txt *.epub);;All files (*)</source>
        <translation>文章 (*.html *.htm *.mht *.mhtml *.txt *.epub);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>The bookmark here is removed.</source>
        <translation>这里的书签取走了。</translation>
    </message>
    <message>
        <source>Bookmark: {line}</source>
        <translation>已放书签：{line}</translation>
    </message>
    <message>
        <source>Nothing is selected. Select words with Shift and the arrow keys, or the mouse.</source>
        <translation>没有选中文字。请按住 Shift 用箭头选择，或用鼠标选择。</translation>
    </message>
    <message>
        <source>The highlight is removed.</source>
        <translation>重点取消了。</translation>
    </message>
    <message>
        <source>Highlighted: {line}</source>
        <translation>已划重点：{line}</translation>
    </message>
    <message>
        <source>What is marked here is hidden now. {key} brings it back.</source>
        <translation>这里做了记号的文字现在藏着。按 {key} 恢复。</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>备注已记下。</translation>
    </message>
    <message>
        <source>The note is gone.</source>
        <translation>备注已去掉。</translation>
    </message>
    <message>
        <source>Removed. {key} puts it back.</source>
        <translation>已移走。按 {key} 放回来。</translation>
    </message>
    <message>
        <source>These are the oldest.</source>
        <translation>这些是最早的了。</translation>
    </message>
    <message>
        <source>It is there again.</source>
        <translation>已放回来。</translation>
    </message>
    <message>
        <source>Nothing was removed that could be put back.</source>
        <translation>没有可以放回来的。</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Bookmarks {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 个书签，共 {count} 个</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>划重点</translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation>还没有书签。</translation>
    </message>
    <message>
        <source>This article has no bookmarks yet.</source>
        <translation>这篇文章还没有书签。</translation>
    </message>
    <message>
        <source>Bookmarks: {count}</source>
        <translation>书签和重点：{count} 处</translation>
    </message>
    <message>
        <source>Bookmarks and highlights</source>
        <translation>书签和重点</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>这篇文章</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter goes there, Delete removes it.</source>
        <translation>用箭头逐条移动，回车前往，Delete 键移走。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A note beside the chosen bookmark; Enter keeps it.</source>
        <translation>写在选中书签旁的备注，按回车记下。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Show the place in its article</source>
        <translation>在文章里显示这个地方</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>记下备注</translation>
    </message>
    <message>
        <source>Keep what is written above</source>
        <translation>记下上面写的备注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>Remove the chosen bookmark</source>
        <translation>移走选中的书签</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>更早的</translation>
    </message>
    <message>
        <source>List older bookmarks</source>
        <translation>列出更早的书签</translation>
    </message>
    <message>
        <source>Put back what was removed</source>
        <translation>放回移走的</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>{does}, and: {offers}</source>
        <translation>{does}，还可以：{offers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A long message: the arrows scroll it.</source>
        <translation>消息较长，用上下键滚动。</translation>
    </message>
    <message>
        <source>Show the whole message</source>
        <translation>显示整条消息</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}：{state}</translation>
    </message>
    <message>
        <source>{key}  {what}</source>
        <translation>{key}&#x3000;{what}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter does it, Escape leads back.</source>
        <translation>方向键一项一项地走，回车就做，Esc 返回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>离开这一页（Esc 键）</translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message>
        <source>That was the whole article.</source>
        <translation>全文读完了。</translation>
    </message>
    <message>
        <source>This is the first sentence.</source>
        <translation>已经是第一句了。</translation>
    </message>
    <message>
        <source>This is the last sentence.</source>
        <translation>已经是最后一句了。</translation>
    </message>
    <message>
        <source>This is the first paragraph.</source>
        <translation>这是第一段。</translation>
    </message>
    <message>
        <source>This is the last paragraph.</source>
        <translation>这是最后一段。</translation>
    </message>
    <message>
        <source>Time is up: reading stops behind this sentence.</source>
        <translation>时间到了：读完这一句就停。</translation>
    </message>
    <message>
        <source>Reading stops in a minute.</source>
        <translation>再过一分钟停止朗读。</translation>
    </message>
    <message>
        <source>The article is finished, and so is the sleep timer. Good night.</source>
        <translation>文章读完了，定时也到了。晚安。</translation>
    </message>
    <message>
        <source>This machine has nothing to play sound on: the words are lit without sound. Please check the speaker or the headphones.</source>
        <translation>这台电脑上没有可以发声的设备：文字会一句一句亮起，但没有声音。请检查音箱或耳机。</translation>
    </message>
    <message>
        <source>There is sound again.</source>
        <translation>又有声音了。</translation>
    </message>
    <message>
        <source>The voice that you chose is not on this machine any more; another one reads. The settings show which there are.</source>
        <translation>您选的声音已经不在这台电脑上，现在换了一个声音来读。在设置里可以看到有哪些声音。</translation>
    </message>
    <message>
        <source>The voice is installed. {key} shows all of them.</source>
        <translation>声音装好了。按 {key} 看全部声音。</translation>
    </message>
    <message>
        <source>What you asked for is here. Go on typing, or go back to it.</source>
        <translation>您要的打开了。可以接着输入，也可以回去看。</translation>
    </message>
    <message>
        <source>Pinyin cannot be shown: its dictionary comes with the Mandarin voice (lingdu[mandarin]).</source>
        <translation>没法显示拼音：拼音的词典要和普通话声音一起装（lingdu[mandarin]）。</translation>
    </message>
    <message>
        <source>The voice stopped working several times; another one reads. {key} shows all of them.</source>
        <translation>声音好几次停住不动，换了另一个声音来读。按 {key} 看全部声音。</translation>
    </message>
    <message>
        <source>The disk is full or may not be written to: reading goes on, but your place and settings cannot be remembered.</source>
        <translation>磁盘满了或不能写入：可以接着读，但读到哪里和设置都记不住。</translation>
    </message>
    <message>
        <source>This cannot be kept: nothing can be remembered here.</source>
        <translation>记不下来：这里什么都存不住。</translation>
    </message>
    <message>
        <source>The shelf was damaged. It was set aside, and what could be read of it is on a new one.</source>
        <translation>书架文件坏了，已放到一边；还能读出来的文章都已转到新的书架上。</translation>
    </message>
    <message>
        <source>Your settings could not be read. They were set aside, and the usual ones are used.</source>
        <translation>原来的设置读不出来，已经放到一边，现在用的是平常的设置。</translation>
    </message>
    <message>
        <source>The list of words that are always hidden, or never, cannot be understood and is not used. To learn why, run: lingdu check</source>
        <translation>自己的广告词表看不懂，没有使用。想知道哪里错了，请运行：lingdu check</translation>
    </message>
    <message>
        <source>Nothing of what is selected is read aloud.</source>
        <translation>选中的文字不在正文里，朗读时不读。</translation>
    </message>
    <message>
        <source>Nothing that could be put back was hidden in this article.</source>
        <translation>这篇文章里没有隐藏过可以恢复的内容。</translation>
    </message>
    <message>
        <source>What was hidden in the text stands there again. {key} hides it.</source>
        <translation>正文里隐藏的内容已经恢复。按 {key} 再隐藏。</translation>
    </message>
    <message>
        <source>What was found is hidden again. {key} brings it back.</source>
        <translation>找到的内容已再次隐藏，按 {key} 恢复。</translation>
    </message>
    <message>
        <source>The page of this article is not kept on this machine.</source>
        <translation>这台电脑上没有存下这篇文章的网页。</translation>
    </message>
    <message>
        <source>The kept page says what you see: nothing is otherwise.</source>
        <translation>已重读存下的网页：和现在看到的一样。</translation>
    </message>
    <message>
        <source>The article was found anew on the kept page. {key} shows what is otherwise.</source>
        <translation>已从存下的网页重新提取文章。按 {key} 看有什么不同。</translation>
    </message>
    <message>
        <source>The page cannot be reached, so the article was found anew on the kept page. {key} shows what is otherwise.</source>
        <translation>连不上这个网页，已从存下的网页重新提取文章。按 {key} 看有什么不同。</translation>
    </message>
    <message>
        <source>This page cannot be had at the moment. What you see is what your shelf has kept of it.</source>
        <translation>这个网页现在打不开，您看到的是书架上保存的。</translation>
    </message>
    <message>
        <source>Lingdu finds more or less on this page than when you opened it. {key} shows that.</source>
        <translation>聆读现在从这个网页提取的内容和您当初打开时不同。按 {key} 查看。</translation>
    </message>
    <message>
        <source>Not all pages of this article could be had. {again} fetches them once more; {list} opens a missing one by itself.</source>
        <translation>这篇文章没有取全。按 {again} 再取一次，按 {list} 单独打开缺的那一页。</translation>
    </message>
    <message>
        <source>All pages of this article are here now.</source>
        <translation>文章的各页都到了。</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>前面没有可以返回的内容。</translation>
    </message>
    <message>
        <source>There is nothing to go forward to.</source>
        <translation>没有可以前进的地方了。</translation>
    </message>
    <message>
        <source>The natural Mandarin voice is not installed; the voice you hear is hard to understand. {key} shows the voices: choose Kokoro below them and install it.</source>
        <translation>还没有安装自然的普通话声音，现在的声音不容易听懂。按 {key} 打开声音页，在下面选 Kokoro 安装。</translation>
    </message>
    <message>
        <source>The natural Mandarin voice is not installed; the voice you hear is hard to understand. Please tell whoever looks after this machine.</source>
        <translation>还没有安装自然的普通话声音，现在的声音不容易听懂。请告诉管理这台电脑的人。</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>in the title</source>
        <translation>在标题里</translation>
    </message>
    <message>
        <source>in the page&apos;s hidden description</source>
        <translation>在网页的隐藏说明里</translation>
    </message>
    <message>
        <source>in a hidden heading</source>
        <translation>在隐藏的标题里</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>在正文里</translation>
    </message>
    <message>
        <source>A paragraph that stands twice:</source>
        <translation>重复出现的段落：</translation>
    </message>
    <message>
        <source>This name may have been written over an institution&apos;s real name:</source>
        <translation>这个名称可能替换了机构的真实名称：</translation>
    </message>
    <message>
        <source>Pinyin in brackets, which a copy of this page has put in:</source>
        <translation>转载的网页加在括号里的拼音：</translation>
    </message>
    <message>
        <source>Characters without meaning, which a copy of this page has put in:</source>
        <translation>转载的网页加进去的无意义文字：</translation>
    </message>
    <message>
        <source>The page says that it is somebody&apos;s who its address is not. Its address is at:</source>
        <translation>网页自称的身份与它的网址不符。它的网址属于：</translation>
    </message>
    <message>
        <source>A page of this article could not be fetched:</source>
        <translation>文章有一页没能取到：</translation>
    </message>
    <message>
        <source>Doubtful words, {where}; they are only underlined:</source>
        <translation>存疑的字句，{where}，只画了波浪线：</translation>
    </message>
    <message>
        <source>Suspected advertisement, {where}:</source>
        <translation>疑似广告，{where}：</translation>
    </message>
    <message>
        <source>{written} (it may have been: {real})</source>
        <translation>{written}（原来可能是：{real}）</translation>
    </message>
    <message>
        <source>A word of the text itself may be missing there.</source>
        <translation>那里的原文可能缺字。</translation>
    </message>
    <message>
        <source>In {count} places.</source>
        <translation>共 {count} 处。</translation>
    </message>
    <message>
        <source>In one place.</source>
        <translation>共 1 处。</translation>
    </message>
    <message>
        <source>the same words have replaced the page&apos;s title or key words</source>
        <translation>同样的字句替换了网页的标题或关键词</translation>
    </message>
    <message>
        <source>it stands glued into the middle of a sentence</source>
        <translation>它被硬塞在一句话中间</translation>
    </message>
    <message>
        <source>the page hides it from the eye</source>
        <translation>网页故意不让人看见它</translation>
    </message>
    <message>
        <source>the same text stands above</source>
        <translation>上面已经有同样的内容</translation>
    </message>
    <message>
        <source>it is worded as such advertisements are</source>
        <translation>它的写法和这类广告一样</translation>
    </message>
    <message>
        <source>the same words stand in other places where they do not belong</source>
        <translation>同样的字句还出现在别的不该有的地方</translation>
    </message>
    <message>
        <source>it is a link that leads off this site</source>
        <translation>它是通向别的网站的链接</translation>
    </message>
    <message>
        <source>the real name still stands in other places of the page</source>
        <translation>网页别处还留着真实的名称</translation>
    </message>
    <message>
        <source>the address is not one that such an institution has</source>
        <translation>这类机构不会用这样的网址</translation>
    </message>
    <message>
        <source>its characters are pulled apart, as nobody writes</source>
        <translation>字与字之间被隔开，平常没有人这样写</translation>
    </message>
    <message>
        <source>the same paragraph stands there once more without these words</source>
        <translation>文中同样的一段还有一处，没有这几个字</translation>
    </message>
    <message>
        <source>it stands in this machine&apos;s own list of advertisements</source>
        <translation>它写在这台电脑自己的广告词表里</translation>
    </message>
    <message>
        <source>the address is made to look like another one</source>
        <translation>网址故意做得像另一个网址</translation>
    </message>
    <message>
        <source>Why: {reasons}.</source>
        <translation>原因：{reasons}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>；</translation>
    </message>
    <message>
        <source>it looks like an advertisement for gambling</source>
        <translation>像是赌博广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for loans</source>
        <translation>像是贷款广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for pornography</source>
        <translation>像是色情广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for copied games or for cheating in games</source>
        <translation>像是私服、外挂游戏广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for forged papers</source>
        <translation>像是假证、假发票广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for medicine</source>
        <translation>像是卖药的广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for essays written by others</source>
        <translation>像是代写论文、替考的广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for bought likes and search results</source>
        <translation>像是刷单、刷流量的广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for virtual money</source>
        <translation>像是虚拟货币广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for spying on people</source>
        <translation>像是打探别人隐私的广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for counterfeit goods</source>
        <translation>像是卖假名牌的广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for other people&apos;s accounts and data</source>
        <translation>像是买卖账号、个人信息的广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for surrogate mothers</source>
        <translation>像是代孕广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for ways around the network&apos;s rules</source>
        <translation>像是翻墙软件广告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for share tips</source>
        <translation>像是荐股、配资广告</translation>
    </message>
    <message>
        <source>the page says that it is a public authority&apos;s</source>
        <translation>网页自称是政府机关的网站</translation>
    </message>
    <message>
        <source>the address is not one that an authority has</source>
        <translation>政府机关不会用这样的网址</translation>
    </message>
    <message>
        <source>Do not pay, and do not type a password or a card&apos;s number there, before you have asked someone whom you trust.</source>
        <translation>没有问过信得过的人以前，不要在那里付钱，也不要填密码和银行卡号。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{what} ({list} tells which; {key} hides them again)</source>
        <translation>{what}（点这里或按 {list} 查看，按 {key} 再次隐藏）</translation>
    </message>
    <message>
        <source>{what} ({list} tells which; {key} brings them back)</source>
        <translation>{what}（点这里或按 {list} 查看，按 {key} 全部恢复）</translation>
    </message>
    <message>
        <source>{what} ({list} tells which)</source>
        <translation>{what}（点这里或按 {list} 查看）</translation>
    </message>
    <message>
        <source>One page of this article is missing.</source>
        <translation>这篇文章还缺 1 页没能取到。</translation>
    </message>
    <message>
        <source>{count} pages of this article are missing.</source>
        <translation>这篇文章还缺 {count} 页没能取到。</translation>
    </message>
    <message>
        <source>Please note: this page says that it is somebody&apos;s who its address is not. It is at:</source>
        <translation>请留意：这个网页自称的身份与它的网址不符。它其实来自：</translation>
    </message>
    <message>
        <source>“{name}” may have been written over this institution&apos;s name here:</source>
        <translation>本文里的“{name}”可能替换了这个机构的名称：</translation>
    </message>
    <message>
        <source>“{name}” may have been written over an institution&apos;s real name here</source>
        <translation>本文里的机构名称可能被换成了“{name}”</translation>
    </message>
    <message>
        <source>One page of this article is missing ({again} fetches it once more; {list} opens it by itself)</source>
        <translation>这篇文章还缺 1 页没能取到（按 {again} 再取一次，点这里或按 {list} 单独打开它）</translation>
    </message>
    <message>
        <source>{count} pages of this article are missing ({again} fetches them once more; {list} opens one by itself)</source>
        <translation>这篇文章还缺 {count} 页没能取到（按 {again} 再取一次，点这里或按 {list} 单独打开）</translation>
    </message>
    <message>
        <source>Outside the text: one suspected advertisement</source>
        <translation>另有 1 处疑似广告不在正文里</translation>
    </message>
    <message>
        <source>Outside the text: {count} suspected advertisements</source>
        <translation>另有 {count} 处疑似广告不在正文里</translation>
    </message>
    <message>
        <source>Hidden here: {injected} and {repeated}</source>
        <translation>这里隐藏了 {injected}、{repeated}</translation>
    </message>
    <message>
        <source>one suspected advertisement</source>
        <translation>1 处疑似广告</translation>
    </message>
    <message>
        <source>{count} suspected advertisements</source>
        <translation>{count} 处疑似广告</translation>
    </message>
    <message>
        <source>one repeated paragraph</source>
        <translation>1 处重复段落</translation>
    </message>
    <message>
        <source>{count} repeated paragraphs</source>
        <translation>{count} 处重复段落</translation>
    </message>
    <message>
        <source>Hidden here: one suspected advertisement</source>
        <translation>这里隐藏了 1 处疑似广告</translation>
    </message>
    <message>
        <source>Hidden here: {count} suspected advertisements</source>
        <translation>这里隐藏了 {count} 处疑似广告</translation>
    </message>
    <message>
        <source>Hidden here: one repeated paragraph</source>
        <translation>这里隐藏了 1 处重复段落</translation>
    </message>
    <message>
        <source>Hidden here: {count} repeated paragraphs</source>
        <translation>这里隐藏了 {count} 处重复段落</translation>
    </message>
    <message>
        <source>Underlined here: one doubtful passage</source>
        <translation>1 处存疑的字句画了波浪线</translation>
    </message>
    <message>
        <source>it looks like an advertisement</source>
        <translation>像是广告</translation>
    </message>
    <message>
        <source>Underlined here: {count} doubtful passages</source>
        <translation>{count} 处存疑的字句画了波浪线</translation>
    </message>
    <message>
        <source>Left out: pinyin in brackets, which a copy of this page had put in</source>
        <translation>转载时加上的括号拼音已略去</translation>
    </message>
    <message>
        <source>Left out: characters without meaning, which a copy of this page had put in</source>
        <translation>转载时加进去的无意义文字已略去</translation>
    </message>
    <message>
        <source>Shown again: one passage that was hidden</source>
        <translation>已恢复 1 处隐藏的内容</translation>
    </message>
    <message>
        <source>Shown again: {count} passages that were hidden</source>
        <translation>已恢复 {count} 处隐藏的内容</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Show these instead</source>
        <translation>改看这些</translation>
    </message>
    <message>
        <source>, </source>
        <translation>；</translation>
    </message>
    <message>
        <source>It is shown in the article again.</source>
        <translation>它已经恢复到文章里。</translation>
    </message>
    <message>
        <source>Hide it again (Enter)</source>
        <translation>再次隐藏（按回车键）</translation>
    </message>
    <message>
        <source>Put it back (Enter)</source>
        <translation>恢复到文章里（按回车键）</translation>
    </message>
    <message>
        <source>Open this page by itself (Enter)</source>
        <translation>单独打开这一页（按回车键）</translation>
    </message>
    <message>
        <source>What was found in this article</source>
        <translation>这篇文章里发现了什么</translation>
    </message>
</context>
<context>
    <name>OffersPage</name>
    <message>
        <source>Subscribed</source>
        <translation>已订阅</translation>
    </message>
    <message>
        <source>What to subscribe to: one list</source>
        <translation>可以订阅 1 个列表</translation>
    </message>
    <message>
        <source>What to subscribe to: {count} lists</source>
        <translation>可以订阅的列表：{count} 个</translation>
    </message>
    <message>
        <source>Enter subscribes to the chosen one, or unsubscribes; Escape leads back.</source>
        <translation>回车订阅选中的，或者取消订阅；Esc 键退回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>离开这一页（Esc 键）</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Open an article</source>
        <translation>打开一篇文章</translation>
    </message>
    <message>
        <source>Type or paste the article&apos;s address here, then press Enter:</source>
        <translation>在这里输入或粘贴文章的网址，然后按回车键：</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选一个文件…</translation>
    </message>
    <message>
        <source>You have copied an address: {address}</source>
        <translation>您复制了一个网址：{address}</translation>
    </message>
    <message>
        <source>Open what you copied</source>
        <translation>打开复制的网址</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Searching for “{words}”. {what}</source>
        <translation>正在搜索“{words}”。{what}</translation>
    </message>
    <message>
        <source>Do not wait for the further pages (Escape)</source>
        <translation>不再等后面几页（Esc）</translation>
    </message>
    <message>
        <source>Do not wait for what is found (Escape)</source>
        <translation>不再等搜索结果（Esc 键）</translation>
    </message>
    <message>
        <source>Do not open this page (Escape)</source>
        <translation>不打开这个网页（Esc 键）</translation>
    </message>
    <message>
        <source>Page {page} of the article: {what}</source>
        <translation>文章的第 {page} 页：{what}</translation>
    </message>
    <message>
        <source>{what} {share} %</source>
        <translation>{what} {share}%</translation>
    </message>
    <message>
        <source>{what} {done} of {total}</source>
        <translation>{what} 第 {done} 个，共 {total} 个</translation>
    </message>
    <message>
        <source>Looking for the site…</source>
        <translation>正在找这个网站…</translation>
    </message>
    <message>
        <source>The page is on its way…</source>
        <translation>网页正在传过来…</translation>
    </message>
    <message>
        <source>Asking how this catalogue is searched…</source>
        <translation>正在问这个书目怎么搜索…</translation>
    </message>
    <message>
        <source>Finding the article on the page…</source>
        <translation>正在网页里找文章…</translation>
    </message>
    <message>
        <source>Fetching the pictures…</source>
        <translation>正在取图片…</translation>
    </message>
</context>
<context>
    <name>Paging</name>
    <message>
        <source>There is no article yet for that. Please open one first.</source>
        <translation>还没有文章可用。请先打开一篇。</translation>
    </message>
    <message>
        <source>Nothing was hidden or marked in this article.</source>
        <translation>这篇文章没有藏起或标出什么。</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>Table, rows {first} to {last} of {count}</source>
        <translation>表格，共 {count} 行，这里是第 {first} 到 {last} 行</translation>
    </message>
    <message>
        <source>List of {count} items</source>
        <translation>列表，共 {count} 项</translation>
    </message>
    <message>
        <source>List of one item</source>
        <translation>列表，共 1 项</translation>
    </message>
    <message>
        <source>Table of {rows} rows and {columns} columns</source>
        <translation>表格，{rows} 行 {columns} 列</translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <translation>没有说明的图片</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 级标题</translation>
    </message>
    <message>
        <source>List inside a list, level {level}</source>
        <translation>列表里的列表，第 {level} 层</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>File</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Something was hidden here</source>
        <translation>这里藏起了内容</translation>
    </message>
    <message>
        <source>Caption of the picture</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>Continue on a phone</source>
        <translation>到手机上看</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Put the article&apos;s address on the clipboard</source>
        <translation>把这篇文章的网址放到剪贴板上</translation>
    </message>
    <message>
        <source>The code that a phone reads</source>
        <translation>给手机扫的二维码</translation>
    </message>
    <message>
        <source>This article has no address on the web: it is a file on this machine or an example. A phone cannot open it.</source>
        <translation>这篇文章没有网址：它是这台电脑上的文件，或者是示例。手机打不开它。</translation>
    </message>
    <message>
        <source>The address is too long for a code. It can be copied and sent instead.</source>
        <translation>网址太长，做不成二维码。可以复制下来发给手机。</translation>
    </message>
    <message>
        <source>The window is too small for the code. Make it larger, or copy the address.</source>
        <translation>窗口太小，放不下二维码。请把窗口放大，或者复制网址。</translation>
    </message>
    <message>
        <source>Point the phone&apos;s camera at the code; the phone then opens this article.</source>
        <translation>用手机的相机或“扫一扫”对准这个二维码，手机就会打开这篇文章。</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>网址复制好了。</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>For the librarian</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>接着读</translation>
    </message>
    <message>
        <source>Back to the opening hours</source>
        <translation>回到开放时间</translation>
    </message>
    <message>
        <source>PIN:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>What is typed is not shown. Enter tries it.</source>
        <translation>输入的内容不显示，按回车确认。</translation>
    </message>
    <message>
        <source>Close Lingdu</source>
        <translation>关闭聆读</translation>
    </message>
    <message>
        <source>Close Lingdu with the librarian&apos;s PIN</source>
        <translation>用管理员密码关闭聆读</translation>
    </message>
    <message>
        <source>Not right, or too early. Wait {minutes} min before the next.</source>
        <translation>密码不对，或者试得太早。请过 {minutes} 分钟再试。</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>密码不对。</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Size of the print</source>
        <translation>打印的字号</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 点</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>带图片</translation>
    </message>
    <message>
        <source>Without pictures</source>
        <translation>不带图片</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>With pinyin</source>
        <translation>带拼音</translation>
    </message>
    <message>
        <source>Without pinyin</source>
        <translation>不带拼音</translation>
    </message>
    <message>
        <source>Choose a printer and print the article</source>
        <translation>选打印机，打印这篇文章</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Write the article into a PDF file</source>
        <translation>把文章存成一个 PDF 文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop printing; nothing of it is kept</source>
        <translation>停止打印，已经做的不保留</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>The article is very long: its pages are being counted. Then it goes on.</source>
        <translation>这篇文章很长，正在数有多少页，数完就接着做。</translation>
    </message>
    <message>
        <source>{done} of {count} pages are done</source>
        <translation>做好了 {done} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Pages so far: {count}</source>
        <translation>已经数到 {count} 页</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已经停止，没有打印完。</translation>
    </message>
    <message>
        <source>There is no printer on this machine. The article can be saved as a PDF.</source>
        <translation>这台电脑上没有打印机。可以把文章存成 PDF。</translation>
    </message>
    <message>
        <source>The article was sent to the printer.</source>
        <translation>文章已经送去打印了。</translation>
    </message>
    <message>
        <source>One more page may be printed here; this article has {pages}.</source>
        <translation>这里还可以打印 1 页；这篇文章有 {pages} 页。</translation>
    </message>
    <message>
        <source>{count} more pages may be printed here; this article has {pages}.</source>
        <translation>这里还可以打印 {count} 页；这篇文章有 {pages} 页。</translation>
    </message>
    <message>
        <source>The article was saved: {path}</source>
        <translation>文章存好了：{path}</translation>
    </message>
    <message>
        <source>The pinyin is being prepared…</source>
        <translation>正在准备拼音……</translation>
    </message>
    <message>
        <source>It cannot be written there: {reason}</source>
        <translation>那里写不进去：{reason}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>页面顺序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每张页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>哪些页(&amp;S)：</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>长边装订</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>短边装订</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Open this file in the browser?</source>
        <translation>用浏览器打开这个文件吗？</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>打开这个链接吗？</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>Its letters are not what they may seem: {host}</source>
        <translation>它的字母和看上去的不一样：{host}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>用浏览器打开</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>在这里打开</translation>
    </message>
    <message>
        <source>The same site as this article.</source>
        <translation>和这篇文章是同一个网站。</translation>
    </message>
    <message>
        <source>A government&apos;s site, by its name.</source>
        <translation>从名字看，是政府的网站。</translation>
    </message>
    <message>
        <source>A school&apos;s or university&apos;s site, by its name.</source>
        <translation>从名字看，是学校的网站。</translation>
    </message>
    <message>
        <source>Another site, not the article&apos;s.</source>
        <translation>另一个网站，不是这篇文章的网站。</translation>
    </message>
    <message>
        <source>Take care: this address is made to look like another one.</source>
        <translation>当心：这个网址故意做得像另一个网址。</translation>
    </message>
    <message>
        <source>The connection is not encrypted: never type a password there.</source>
        <translation>连接没有加密：不要在那里输入密码。</translation>
    </message>
    <message>
        <source>{kind} {warning}</source>
        <translation>{kind}{warning}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Pronunciation of single words</source>
        <translation>个别词的读音</translation>
    </message>
    <message>
        <source>Say how a word is to be read aloud</source>
        <translation>说明一个词该怎么读</translation>
    </message>
    <message>
        <source>What is announced, one by one</source>
        <translation>朗读时说明哪些，逐项选择</translation>
    </message>
    <message>
        <source>Choose of headings, lists, tables and the others which are announced</source>
        <translation>标题、列表、表格等等，哪些要说明</translation>
    </message>
    <message>
        <source>{rate}%</source>
        <translation>{rate}%</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Pause between sentences</source>
        <translation>句与句之间的停顿</translation>
    </message>
    <message>
        <source>Pause between paragraphs</source>
        <translation>段与段之间的停顿</translation>
    </message>
    <message>
        <source>Say what the text is made of</source>
        <translation>朗读时说明标题、表格等</translation>
    </message>
    <message>
        <source>Footnote marks, long addresses, repeated captions</source>
        <translation>脚注号、长网址、重复的图片说明</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Of an address only the site is read</source>
        <translation>网址只念网站名</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>照念</translation>
    </message>
    <message>
        <source>Everything that stands there is read</source>
        <translation>写着什么就念什么</translation>
    </message>
    <message>
        <source>Read what the pointer or the caret rests on</source>
        <translation>指读：鼠标或光标停在哪段，就读哪段</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>That part</source>
        <translation>只读那段</translation>
    </message>
    <message>
        <source>Read that paragraph and stop</source>
        <translation>读完那一段就停</translation>
    </message>
    <message>
        <source>On from there</source>
        <translation>从那里读下去</translation>
    </message>
    <message>
        <source>Read on from that paragraph</source>
        <translation>从那一段一直读下去</translation>
    </message>
    <message>
        <source>The sentence once more in very large type</source>
        <translation>大字幕：正在读的句子用特大的字再显示一遍</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The other script</source>
        <translation>另一种字</translation>
    </message>
    <message>
        <source>Traditional for Simplified, Simplified for Traditional</source>
        <translation>原文是简体就用繁体，是繁体就用简体</translation>
    </message>
    <message>
        <source>With pinyin</source>
        <translation>带拼音</translation>
    </message>
    <message>
        <source>Lingdu in the desktop&apos;s tray</source>
        <translation>桌面托盘里的聆读</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>要</translation>
    </message>
    <message>
        <source>Play, pause and stop from there, where there is one</source>
        <translation>有托盘的桌面上，可以从那里朗读、暂停、停止</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不说</translation>
    </message>
    <message>
        <source>Briefly</source>
        <translation>简短</translation>
    </message>
    <message>
        <source>Headings, lists, tables with the headers of their cells, pictures, quotations, notes</source>
        <translation>标题、列表、表格（带表头）、图片、引用、注</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Links and pictures without a caption, too</source>
        <translation>链接和没有说明的图片也说</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>There is no article yet.</source>
        <translation>还没有文章。</translation>
    </message>
    <message>
        <source>Beginning of the article: {title}</source>
        <translation>文章开头：{title}</translation>
    </message>
    <message>
        <source>Beginning of the article</source>
        <translation>文章开头</translation>
    </message>
    <message>
        <source>A saved page; it says that it is from {host}, which nobody has checked</source>
        <translation>保存的网页，自称来自 {host}，没有人核对过</translation>
    </message>
    <message>
        <source>Nothing was hidden or marked in this article.</source>
        <translation>这篇文章没有藏起或标出什么。</translation>
    </message>
    <message>
        <source>What was found in the article: {count}. Enter shows it.</source>
        <translation>文章里发现的：{count} 处。按回车键查看。</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>文章：{title}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Buttons: {first}</source>
        <translation>按钮：{first}</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Page: {name}</source>
        <translation>页面：{name}</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>There is no page beside the article yet.</source>
        <translation>还没有打开过别的页面。</translation>
    </message>
    <message>
        <source>Message: {text}</source>
        <translation>消息：{text}</translation>
    </message>
    <message>
        <source>There is no message.</source>
        <translation>现在没有消息。</translation>
    </message>
</context>
<context>
    <name>RemarkWords</name>
    <message>
        <source>A suspected advertisement was skipped here.</source>
        <translation>此处跳过疑似广告。</translation>
    </message>
    <message>
        <source>A suspected advertisement was skipped here; a word may be missing.</source>
        <translation>此处跳过疑似广告，原文可能缺字。</translation>
    </message>
    <message>
        <source>This name may have been replaced.</source>
        <translation>名称可能被替换。</translation>
    </message>
    <message>
        <source>The next paragraph repeats one above and was skipped.</source>
        <translation>下一段与上文相同，已跳过。</translation>
    </message>
    <message>
        <source>A page of this article is missing here. {again} fetches it once more; {list} opens it by itself.</source>
        <translation>这里缺了文章的一页。按 {again} 再取一次，按 {list} 单独打开它。</translation>
    </message>
    <message>
        <source>Please note: this page says that it is somebody&apos;s who its address is not. Where it is from stands above the article.</source>
        <translation>请留意：这个网页自称的身份与它的网址不符。它其实来自哪里，写在文章上方。</translation>
    </message>
    <message>
        <source>Footnote marks and long addresses are not read out.</source>
        <translation>脚注号和长网址不念出来。</translation>
    </message>
    <message>
        <source>Table, {columns}, {rows}</source>
        <translation>表格，{columns}{rows}</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>1列</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count}列</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>1行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}行</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>List, one item. Item {number}</source>
        <translation>列表，共1项。第{number}项</translation>
    </message>
    <message>
        <source>List, {count} items. Item {number}</source>
        <translation>列表，共{count}项。第{number}项</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>第{number}项</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>图片：{text}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Note {text}</source>
        <translation>注{text}</translation>
    </message>
    <message>
        <source>Program text</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Attachment, {text}</source>
        <translation>附件，{text}</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count}个链接</translation>
    </message>
</context>
<context>
    <name>SelfVoicing</name>
    <message>
        <source>{text} deleted</source>
        <translation>删去 {text}</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Type size {size}</source>
        <translation>字号 {size}</translation>
    </message>
    <message>
        <source>Speed {rate}%</source>
        <translation>语速 {rate}%</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Loudness {rate}%</source>
        <translation>音量 {rate}%</translation>
    </message>
    <message>
        <source>{what}, that is the most</source>
        <translation>{what}，已到最大</translation>
    </message>
    <message>
        <source>{what}, that is the least</source>
        <translation>{what}，已到最小</translation>
    </message>
    <message>
        <source>The script of the page itself</source>
        <translation>网页原来的字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, with the words of Taiwan</source>
        <translation>台湾繁体，连用词</translation>
    </message>
    <message>
        <source>Traditional as in Hong Kong</source>
        <translation>香港繁体</translation>
    </message>
    <message>
        <source>Black on warm white</source>
        <translation>米白底黑字</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>白底黑字</translation>
    </message>
    <message>
        <source>Black on yellow</source>
        <translation>黄底黑字</translation>
    </message>
    <message>
        <source>Warm white on black</source>
        <translation>黑底米白字</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>黑底白字</translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation>黑底黄字</translation>
    </message>
    <message>
        <source>Yellow on blue</source>
        <translation>蓝底黄字</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自己配</translation>
    </message>
    <message>
        <source>No pinyin</source>
        <translation>不显示拼音</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Pinyin with the tones in colour</source>
        <translation>拼音，四声用不同颜色</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This is Lingdu {version}.</source>
        <translation>这是聆读 {version} 版。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁/简</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The script of the page itself</source>
        <translation>网页原来的字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾正体</translation>
    </message>
    <message>
        <source>Traditional, with the words of Taiwan</source>
        <translation>繁体，用台湾的说法</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁体</translation>
    </message>
    <message>
        <source>Traditional as in Hong Kong</source>
        <translation>香港用的繁体字</translation>
    </message>
    <message>
        <source>Short lines that a sentence runs over</source>
        <translation>网页把一句话断成几行时</translation>
    </message>
    <message>
        <source>As on the page</source>
        <translation>照网页断行</translation>
    </message>
    <message>
        <source>Lines end where the page breaks them</source>
        <translation>网页在哪里断行，这里就在哪里断行</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>连成一段</translation>
    </message>
    <message>
        <source>Verses, addresses, signatures and tables stay</source>
        <translation>诗句、地址、落款和表格不变</translation>
    </message>
    <message>
        <source>Speed of reading</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>{rate}%</source>
        <translation>{rate}%</translation>
    </message>
    <message>
        <source>The shelf keeps</source>
        <translation>书架最多存</translation>
    </message>
    <message>
        <source>The shelf keeps (now {used})</source>
        <translation>书架最多存（现有{used}）</translation>
    </message>
    <message>
        <source>Up to {limit}</source>
        <translation>{limit}</translation>
    </message>
    <message>
        <source>What was opened longest ago goes first; what you keep stays</source>
        <translation>放不下时先去掉最早打开的，您保留的不动</translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation>阅读辅助</translation>
    </message>
    <message>
        <source>Ruler, cross-hair, magnifier, large pointer, and where the buttons are</source>
        <translation>阅读尺、十字线、放大镜、大指针，按钮固定还是收起</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Choose who reads each language, hear the voices, install more</source>
        <translation>选谁来读每种语言、试听、安装更多声音</translation>
    </message>
    <message>
        <source>More about reading aloud</source>
        <translation>更多朗读设置</translation>
    </message>
    <message>
        <source>Pauses, loudness, what is announced, captions, pronunciation</source>
        <translation>停顿、音量、说明什么、大字幕、读音</translation>
    </message>
    <message>
        <source>Language of buttons and messages</source>
        <translation>按钮和消息的语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>文字和配色</translation>
    </message>
    <message>
        <source>Choose type, spaces and colours</source>
        <translation>选择字体、间距和配色</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门设置</translation>
    </message>
    <message>
        <source>Size, colours, voice and script, one question after the other</source>
        <translation>字号、配色、声音、繁简，一步一步地选</translation>
    </message>
    <message>
        <source>Words that are always hidden as advertisements, or never, can be written into: {path}</source>
        <translation>一律当作广告藏起来的词，或者一律不藏的词，可以写进这个文件：{path}</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Sheet before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Show the sheet before this one</source>
        <translation>看前面一张</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Show the next sheet</source>
        <translation>看后面一张</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>ShelfDesk</name>
    <message>
        <source>The shelf is written into {path}.</source>
        <translation>书架已导出到 {path}。</translation>
    </message>
    <message>
        <source>One article is new on the shelf.</source>
        <translation>书架上新增了 1 篇文章。</translation>
    </message>
    <message>
        <source>{count} articles are new on the shelf.</source>
        <translation>书架上新增了 {count} 篇文章。</translation>
    </message>
    <message>
        <source>Nothing has changed in this article since you first opened it.</source>
        <translation>这篇文章自打开以来没有改动。</translation>
    </message>
    <message>
        <source>These are the last articles.</source>
        <translation>后面没有文章了。</translation>
    </message>
    <message>
        <source>These are the first articles.</source>
        <translation>前面没有文章了。</translation>
    </message>
    <message>
        <source>Kept whatever comes.</source>
        <translation>已保留，空间不够时也不会移除。</translation>
    </message>
    <message>
        <source>Kept as long as there is room.</source>
        <translation>不再特别保留，空间够时仍在书架上。</translation>
    </message>
    <message>
        <source>{title} is off the shelf. {key} puts it back.</source>
        <translation>《{title}》已从书架上移走。按 {key} 放回来。</translation>
    </message>
    <message>
        <source>It is on the shelf again.</source>
        <translation>已放回书架。</translation>
    </message>
    <message>
        <source>Nothing was deleted that could be put back.</source>
        <translation>没有可以放回来的文章。</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>read</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>{share}% read</source>
        <translation>读到 {share}%</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>{count} marks</source>
        <translation>{count} 处标记</translation>
    </message>
    <message>
        <source>one mark</source>
        <translation>1 处标记</translation>
    </message>
    <message>
        <source>page changed</source>
        <translation>网页有改动</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>书架</translation>
    </message>
    <message>
        <source>Nothing on the shelf holds {words}.</source>
        <translation>书架上没有文章含有“{words}”。</translation>
    </message>
    <message>
        <source>Articles with {words}, page {number}</source>
        <translation>含有“{words}”的文章，第 {number} 页</translation>
    </message>
    <message>
        <source>One article with {words}</source>
        <translation>1 篇文章含有“{words}”</translation>
    </message>
    <message>
        <source>{count} articles with {words}</source>
        <translation>{count} 篇文章含有“{words}”</translation>
    </message>
    <message>
        <source>Shelf: {view}, nothing here yet</source>
        <translation>书架：{view}，还没有文章</translation>
    </message>
    <message>
        <source>Shelf: {view}, {count} articles</source>
        <translation>书架：{view}，{count} 篇</translation>
    </message>
    <message>
        <source>Shelf: {view}, one article</source>
        <translation>书架：{view}，1 篇</translation>
    </message>
    <message>
        <source>Shelf: {view}</source>
        <translation>书架：{view}</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>还没有文章。</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>接着读</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保留的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Let this article go when there is no room</source>
        <translation>空间不够时可以移除这篇文章</translation>
    </message>
    <message>
        <source>Keep this article whatever comes</source>
        <translation>无论如何都保留这篇文章</translation>
    </message>
    <message>
        <source>Search the shelf</source>
        <translation>在书架上搜索</translation>
    </message>
    <message>
        <source>Type words in Simplified, Traditional or English. The arrow down leads to what is found.</source>
        <translation>输入简体、繁体或英文的词。按下箭头到找到的文章。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Open the chosen article</source>
        <translation>打开选中的文章</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>Take the article off the shelf</source>
        <translation>把这篇文章从书架上移走</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>The articles before</source>
        <translation>前面的文章</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The articles after these</source>
        <translation>后面的文章</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add the articles of another shelf</source>
        <translation>放进另一个书架的文章</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the shelf into one file</source>
        <translation>把整个书架存成一个文件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put back what was deleted</source>
        <translation>放回移走的文章</translation>
    </message>
    <message>
        <source>Choose a shelf</source>
        <translation>选择书架文件</translation>
    </message>
    <message>
        <source>Save the shelf</source>
        <translation>保存书架</translation>
    </message>
    <message>
        <source>Shelves (*.shelf);;All files (*)</source>
        <translation>书架 (*.shelf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Left and right go from article to article, up and down from line to line. Enter opens one, Delete takes it off the shelf.</source>
        <translation>左右键逐篇移动，上下键逐行移动。按回车键打开，按 Delete 键从书架上移走。</translation>
    </message>
</context>
<context>
    <name>SidePages</name>
    <message>
        <source>The reading aids are as they were at first.</source>
        <translation>阅读辅助恢复了最初的样子。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What would you like to read? Press one, or go to it with Tab and press Enter.</source>
        <translation>您想读什么？点一下，或者用 Tab 键选，按回车打开。</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>打开 {title}</translation>
    </message>
    <message>
        <source>Or type an address:</source>
        <translation>也可以输入网址：</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>The address of an article; Enter opens it</source>
        <translation>文章的网址，按回车打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the address that was typed</source>
        <translation>打开输入的网址</translation>
    </message>
</context>
<context>
    <name>StructurePage</name>
    <message>
        <source>What is announced, one by one</source>
        <translation>朗读时说明哪些，逐项选择</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Lists and their items</source>
        <translation>列表和列表里的各项</translation>
    </message>
    <message>
        <source>Tables, and the headers of their cells</source>
        <translation>表格和格子的表头</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Program text</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Attachments and videos</source>
        <translation>附件和视频</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>不说</translation>
    </message>
</context>
<context>
    <name>SubscriptionsDesk</name>
    <message>
        <source>Nothing is kept on this machine, so there are no subscriptions.</source>
        <translation>这台机器上什么都不保留，所以没有订阅。</translation>
    </message>
    <message>
        <source>The subscriptions are written into {path}.</source>
        <translation>订阅已经写到 {path}。</translation>
    </message>
    <message>
        <source>Lists that are new here: {count}.</source>
        <translation>新增的订阅：{count} 个。</translation>
    </message>
    <message>
        <source>This page offers nothing that could be subscribed to.</source>
        <translation>这个网页没有可以订阅的内容。</translation>
    </message>
    <message>
        <source>Looking at {title}…</source>
        <translation>正在查看“{title}”……</translation>
    </message>
    <message>
        <source>Subscribed. {key} shows your subscriptions and what is new.</source>
        <translation>订阅好了。按 {key} 看您的订阅和新文章。</translation>
    </message>
    <message>
        <source>There are as many subscriptions as there can be. Please remove one first.</source>
        <translation>订阅已经满了，请先取消一个。</translation>
    </message>
    <message>
        <source>{title} is not looked at any more. {key} takes that back.</source>
        <translation>不再查看“{title}”了。按 {key} 撤销。</translation>
    </message>
    <message>
        <source>It is subscribed to again.</source>
        <translation>又订阅上了。</translation>
    </message>
    <message>
        <source>What was marked as read is new again.</source>
        <translation>标为已读的又是新的了。</translation>
    </message>
    <message>
        <source>Nothing was done here that could be taken back.</source>
        <translation>这里没有可以撤销的事。</translation>
    </message>
    <message>
        <source>Marked as read: {count}. {key} takes that back.</source>
        <translation>{count} 篇标为已读。按 {key} 可以撤销。</translation>
    </message>
    <message>
        <source>Looking for new articles…</source>
        <translation>正在查看有没有新文章……</translation>
    </message>
    <message>
        <source>Every list has been looked at.</source>
        <translation>所有的订阅都查看过了。</translation>
    </message>
</context>
<context>
    <name>SubscriptionsPage</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>could not be opened the last time</source>
        <translation>上次打不开</translation>
    </message>
    <message>
        <source>looked at on {date}</source>
        <translation>{date} 查看过</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新文章</translation>
    </message>
    <message>
        <source>one new article</source>
        <translation>1 篇新文章</translation>
    </message>
    <message>
        <source>{count} new articles</source>
        <translation>{count} 篇新文章</translation>
    </message>
    <message>
        <source>There are no subscriptions yet. A list of articles has a button for it.</source>
        <translation>还没有订阅。打开文章列表，那里有“订阅”按钮。</translation>
    </message>
    <message>
        <source>Subscriptions: {count}, {new}</source>
        <translation>订阅 {count} 个，{new}</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>我的订阅</translation>
    </message>
    <message>
        <source>Choose a list of subscriptions</source>
        <translation>选择一个订阅列表</translation>
    </message>
    <message>
        <source>Save the subscriptions</source>
        <translation>保存订阅</translation>
    </message>
    <message>
        <source>Lists of subscriptions (*.opml *.xml);;All files (*)</source>
        <translation>订阅列表 (*.opml *.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter opens it, Delete unsubscribes from a list.</source>
        <translation>方向键一个一个走，回车键打开，Delete 键取消订阅。</translation>
    </message>
    <message>
        <source>Look for new articles</source>
        <translation>查看新文章</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>我要看时才查</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>打开选中的</translation>
    </message>
    <message>
        <source>Look for new ones</source>
        <translation>看看有没有新的</translation>
    </message>
    <message>
        <source>Look at every list now</source>
        <translation>现在把每个列表查看一遍</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Nothing is new any more</source>
        <translation>所有的文章都不再标“新”</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Do not look at the chosen list any more</source>
        <translation>不再查看选中的列表</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>撤销刚才做的事</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add the lists of an OPML file</source>
        <translation>加入 OPML 文件里的列表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the subscriptions into an OPML file</source>
        <translation>把订阅写进一个 OPML 文件</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Nothing can be printed here.</source>
        <translation>这里不能打印。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>What this library offers</source>
        <translation>本馆有些什么</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End your session; nothing of it is kept</source>
        <translation>结束使用，什么都不会留下</translation>
    </message>
    <message>
        <source>Are you still there? In {seconds} seconds this session ends and nothing of it is kept. Press any key, or click anywhere, to go on.</source>
        <translation>您还在吗？再过 {seconds} 秒就会结束，您打开过的都会清掉。按任意键，或者随便点一下，就接着用。</translation>
    </message>
    <message>
        <source>The library closes. In {seconds} seconds this session ends and nothing of it is kept.</source>
        <translation>要闭馆了。再过 {seconds} 秒就会结束，您打开过的都会清掉。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Lingdu</source>
        <translation>聆读</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}：{title}</translation>
    </message>
</context>
<context>
    <name>VisitorErrorWords</name>
    <message>
        <source>This is not a web address. Please type an address such as www.gov.cn.</source>
        <translation>这不是一个网址。请输入像 www.gov.cn 这样的网址。</translation>
    </message>
    <message>
        <source>The site {host} could not be found. Please choose something else, or tell the librarian.</source>
        <translation>找不到 {host} 这个网站。请选别的看，或者告诉图书馆员。</translation>
    </message>
    <message>
        <source>There is no page behind this address: it only leads in circles. Please choose something else, or tell the librarian.</source>
        <translation>这里绕来绕去，没有真正的网页。请选别的看，或者告诉图书馆员。</translation>
    </message>
    <message>
        <source>This cannot be read here. Please choose something else, or tell the librarian.</source>
        <translation>这个在这里读不了。请选别的看，或者告诉图书馆员。</translation>
    </message>
    <message>
        <source>There are no articles here yet. Please choose something else, or tell the librarian.</source>
        <translation>这里还没有文章。请选别的看，或者告诉图书馆员。</translation>
    </message>
    <message>
        <source>There is no text on this page. Please choose something else, or tell the librarian.</source>
        <translation>这个网页上没有文字。请选别的看，或者告诉图书馆员。</translation>
    </message>
    <message>
        <source>The site {host} could not be found. Please check the address.</source>
        <translation>找不到网站 {host}。请检查网址有没有写错。</translation>
    </message>
    <message>
        <source>The site does not let this page be read. Please choose something else, or tell the librarian.</source>
        <translation>这个网站不让看这一页。请选别的看，或者告诉图书馆员。</translation>
    </message>
    <message>
        <source>No article was found on this page. Please choose something else, or have the page&apos;s plain text shown.</source>
        <translation>这个网页上没有找到文章。请选别的看，或者显示网页的全部文字。</translation>
    </message>
    <message>
        <source>There is no such page on this site. Please check the address.</source>
        <translation>这个网站上没有这个网页。请检查网址有没有写错。</translation>
    </message>
    <message>
        <source>This is not there any more. Please choose something else, or tell the librarian.</source>
        <translation>这里的内容已经没有了。请选别的看，或者告诉图书馆员。</translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>No voice works here yet.</source>
        <translation>还没有能用的声音。</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>正在找声音……</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Hong Kong&apos;s articles in Mandarin</source>
        <translation>香港的文章用普通话读</translation>
    </message>
    <message>
        <source>The best one: {voice}</source>
        <translation>最好的：{voice}</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>普通话</translation>
    </message>
    <message>
        <source>Cantonese, for Hong Kong&apos;s articles</source>
        <translation>粤语，用来读香港的文章</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>natural, with an accent</source>
        <translation>自然，带口音</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>系统自带</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>粤语</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>terms of use unknown</source>
        <translation>使用条件不明</translation>
    </message>
    <message>
        <source>for private use only</source>
        <translation>只限个人使用</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>许可协议 {licence}</translation>
    </message>
    <message>
        <source>{voice} is being installed…</source>
        <translation>正在安装 {voice}…</translation>
    </message>
    <message>
        <source>{voice} is being installed: {done} of {total} MB</source>
        <translation>正在安装 {voice}：已完成 {done} MB，共 {total} MB</translation>
    </message>
    <message>
        <source>Choose the voice&apos;s file</source>
        <translation>选择声音的文件</translation>
    </message>
    <message>
        <source>Archives (*.tar.bz2);;All files (*)</source>
        <translation>压缩包 (*.tar.bz2);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Each language is read by one voice. Choose a line and press “Listen” to hear it, or “Use” to have it read from now on.</source>
        <translation>每种语言由一个声音来读。选中一行，按“试听”听一听，按“选用”以后就用它读。</translation>
    </message>
    <message>
        <source>More voices</source>
        <translation>更多声音</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Read its language with this voice</source>
        <translation>以后用这个声音读它的语言</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Hear this voice</source>
        <translation>听听这个声音</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Fetch this voice from the network</source>
        <translation>从网上取来这个声音</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <source>Take the voice from a file on this machine</source>
        <translation>用这台电脑上的文件来安装</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop installing; what is already here is kept</source>
        <translation>停止安装；已经取来的部分会留着</translation>
    </message>
    <message>
        <source>Installed voices</source>
        <translation>已安装的声音</translation>
    </message>
    <message>
        <source>The arrows go from voice to voice, Enter chooses one.</source>
        <translation>用方向键选声音，按回车选用。</translation>
    </message>
    <message>
        <source>The arrows go from voice to voice, Enter installs one.</source>
        <translation>用方向键选声音，按回车安装。</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Back to the article</source>
        <translation>回到文章</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open another page</source>
        <translation>打开别的网页</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Lingdu opens a web article, keeps the article and nothing else, shows it large and reads it aloud. Without a command it opens the window.</source>
        <translation>聆读打开网上的文章，只留下文章本身，用大字显示，并朗读出来。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>commands: read, speak, picture, voices, shelf, feeds, check, kiosk (lingdu COMMAND --help)</source>
        <translation>命令：read、speak、picture、voices、shelf、feeds、check、kiosk（lingdu 命令 --help）</translation>
    </message>
    <message>
        <source>a web address, a file, or sample:zh for the article that comes with Lingdu</source>
        <translation>网址、文件，或者用 sample:zh 表示聆读自带的文章</translation>
    </message>
    <message>
        <source>open the article that comes with Lingdu</source>
        <translation>打开聆读自带的文章</translation>
    </message>
    <message>
        <source>print which Lingdu this is</source>
        <translation>显示这是聆读的哪一版</translation>
    </message>
    <message>
        <source>Print the article alone.</source>
        <translation>只输出文章本身。</translation>
    </message>
    <message>
        <source>take one JSON object a line from standard input and answer each with one</source>
        <translation>从标准输入逐行读取 JSON 对象，每行回答一个 JSON 对象</translation>
    </message>
    <message>
        <source>the form to print it in</source>
        <translation>输出的格式</translation>
    </message>
    <message>
        <source>print the page&apos;s whole text, whatever it is</source>
        <translation>输出网页的全部文字，不管它是什么网页</translation>
    </message>
    <message>
        <source>join short lines that a sentence runs over</source>
        <translation>把同一句话被断成的短行连起来</translation>
    </message>
    <message>
        <source>original, s (Simplified), t (Traditional), tw (with the words of Taiwan), hk (Hong Kong)</source>
        <translation>original（原文）、s（简体）、t（繁体）、tw（台湾用词）、hk（香港）</translation>
    </message>
    <message>
        <source>Read the article aloud into a sound file.</source>
        <translation>把文章朗读成声音文件。</translation>
    </message>
    <message>
        <source>the WAV file to write</source>
        <translation>要写的 WAV 文件</translation>
    </message>
    <message>
        <source>only print, as JSON, what is said for TEXT, its pinyin and the map back</source>
        <translation>只输出（JSON）：TEXT 实际读出的文字、拼音，以及与原文的对应</translation>
    </message>
    <message>
        <source>also write when each word is heard, as JSON</source>
        <translation>同时用 JSON 写下每个词在什么时候读出</translation>
    </message>
    <message>
        <source>the voice, as &apos;lingdu voices&apos; names it</source>
        <translation>声音，用 lingdu voices 列出的名字</translation>
    </message>
    <message>
        <source>speed in percent of the voice&apos;s own, {low} to {high}</source>
        <translation>语速，按原速的百分比，{low} 到 {high}</translation>
    </message>
    <message>
        <source>Draw the window with the article, without a display.</source>
        <translation>不用显示器，把显示文章的窗口画成图片。</translation>
    </message>
    <message>
        <source>the PNG file to write</source>
        <translation>要写的 PNG 文件</translation>
    </message>
    <message>
        <source>width and height in pixels, such as 1280x800</source>
        <translation>宽和高（像素），例如 1280x800</translation>
    </message>
    <message>
        <source>the size of the type in pixels, {low} to {high}</source>
        <translation>字号（像素），{low} 到 {high}</translation>
    </message>
    <message>
        <source>light this sentence, counted from 1, as if it were being read</source>
        <translation>把这一句照着朗读时的样子点亮，从 1 数起</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>List the voices, install more of them, try one, or choose one.</source>
        <translation>列出声音、安装更多声音、试听，或者选用一个。</translation>
    </message>
    <message>
        <source>list those that are here; packs: those that can be had; install the natural ones or a pack; try one; use one for its language</source>
        <translation>list 列出已有的；packs 列出可以安装的；install 安装自然的声音或一个声音包；try 试听；use 选用，以后用它读它的语言</translation>
    </message>
    <message>
        <source>the voice, the pack, or, with use, zh, yue or en for the best one again</source>
        <translation>声音或声音包的名字；用 use 时也可以写 zh、yue 或 en，换回最好的声音</translation>
    </message>
    <message>
        <source>take it from this file or folder instead of fetching it</source>
        <translation>不去下载，用这个文件或文件夹里的</translation>
    </message>
    <message>
        <source>list the articles; search them for words; export or import all as one file; limit: how much is kept, or may be (200, 1000 or 5000 MB, or none); empty: delete everything; roll-back: back to the shelf that an older Lingdu left</source>
        <translation>list 列出文章；search 按词查找；export、import 把整个书架写成一个文件或读进来；limit 查看已存多少，或设定最多存多少（200、1000、5000 MB，或 none 不限）；empty 全部删除；roll-back 退回旧版聆读留下的书架</translation>
    </message>
    <message>
        <source>the words to look for, the file, or the limit</source>
        <translation>要找的词、文件或上限</translation>
    </message>
    <message>
        <source>List, add or remove subscriptions, and see what is new in them.</source>
        <translation>列出、添加、取消订阅，看看有什么新的。</translation>
    </message>
    <message>
        <source>list the subscriptions, each after the number of its new entries; add or remove one; check all and print what is new; import or export them as OPML</source>
        <translation>list：列出订阅，前面是新文章的篇数；add、remove：订阅、取消一个；check：全部查看一遍，打印新的文章；import、export：以 OPML 文件导入、导出</translation>
    </message>
    <message>
        <source>the address of a feed, a catalogue or a page of articles, or the OPML file</source>
        <translation>订阅源、书目或文章列表页的网址，或 OPML 文件</translation>
    </message>
    <message>
        <source>Run a public terminal, check its rules, or make the line for its PIN.</source>
        <translation>运行公共终端，检查它的规则，或者生成管理员密码那一行。</translation>
    </message>
    <message>
        <source>run the terminal; check its rules and tell every mistake; pin: make the line for the librarian&apos;s PIN</source>
        <translation>run 运行终端；check 检查规则，说明每处错误；pin 生成管理员密码那一行</translation>
    </message>
    <message>
        <source>the terminal&apos;s rules, as docs/kiosk.md describes them</source>
        <translation>终端的规则，写法见 docs/kiosk.md</translation>
    </message>
    <message>
        <source>List, search, export or import the articles that are kept, or empty the shelf.</source>
        <translation>列出、搜索、导出、导入书架上的文章，或清空书架。</translation>
    </message>
    <message>
        <source>{count} articles are new on the shelf</source>
        <translation>书架上新增了 {count} 篇文章</translation>
    </message>
    <message>
        <source>The voice is installed.</source>
        <translation>声音已经装好。</translation>
    </message>
    <message>
        <source>{voice} reads from now on.</source>
        <translation>以后由“{voice}”来读。</translation>
    </message>
    <message>
        <source>The best voice reads from now on.</source>
        <translation>以后由最好的声音来读。</translation>
    </message>
    <message>
        <source>Tell what works on this machine, and how to mend what does not.</source>
        <translation>看看这台电脑上什么能用，不能用的怎样修好。</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示这段帮助</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>sentence {done} of {total}</source>
        <translation>第 {done} 句，共 {total} 句</translation>
    </message>
    <message>
        <source>written: {path}</source>
        <translation>已写好：{path}</translation>
    </message>
    <message>
        <source>{used} MB are kept, without a limit</source>
        <translation>现存 {used} MB，不限大小</translation>
    </message>
    <message>
        <source>{used} MB of at most {limit} MB are kept</source>
        <translation>现存 {used} MB，最多 {limit} MB</translation>
    </message>
    <message>
        <source>{used} MB of at most {limit} MB are kept; the {count} articles opened longest ago have gone</source>
        <translation>现存 {used} MB，最多 {limit} MB；最早打开的 {count} 篇文章已去掉</translation>
    </message>
    <message>
        <source>{count} new subscriptions</source>
        <translation>新增 {count} 个订阅</translation>
    </message>
    <message>
        <source>there is no subscription to {what}</source>
        <translation>没有订阅 {what}</translation>
    </message>
    <message>
        <source>there are as many subscriptions as there can be; please remove one first</source>
        <translation>订阅已经满了，请先取消一个</translation>
    </message>
    <message>
        <source>{count} places in this page were hidden; --as json lists them</source>
        <translation>这个网页里有 {count} 处内容被隐藏；--as json 可以列出</translation>
    </message>
    <message>
        <source>a page of this article is missing: {address}</source>
        <translation>文章缺了一页：{address}</translation>
    </message>
    <message>
        <source>read by the voice {voice}</source>
        <translation>朗读的声音：{voice}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {detail}</source>
        <translation>{path} 写不进去：{detail}</translation>
    </message>
    <message>
        <source>{what}: {done} of {total} MB</source>
        <translation>{what}：{done} MB，共 {total} MB</translation>
    </message>
    <message>
        <source>The voice is installed, but only with an accent: the native voices come through npm. Install npm and run &apos;lingdu voices install&apos; again.</source>
        <translation>声音已经装好，但带口音：地道的声音要通过 npm 取得。请安装 npm，再运行一次 lingdu voices install。</translation>
    </message>
    <message>
        <source>this command cannot be understood ({detail}); --help says what can be asked</source>
        <translation>这条命令看不懂（{detail}）；用 --help 看看能做什么</translation>
    </message>
    <message>
        <source>this line is no JSON object with a &quot;path&quot; or an &quot;address&quot;</source>
        <translation>这一行不是带有 &quot;path&quot; 或 &quot;address&quot; 的 JSON 对象</translation>
    </message>
    <message>
        <source>there is no display here to show the window on. &apos;lingdu read&apos;, &apos;lingdu speak&apos; and &apos;lingdu picture&apos; work without one.</source>
        <translation>这里没有显示器，窗口打不开。没有显示器也能用 lingdu read、lingdu speak 和 lingdu picture。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
</TS>
