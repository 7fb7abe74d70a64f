<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Actions</name>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Put the buttons away</source>
        <translation>收起按鈕</translation>
    </message>
    <message>
        <source>Show the buttons</source>
        <translation>顯示按鈕</translation>
    </message>
    <message>
        <source>Give the text the room of the buttons below it</source>
        <translation>把按鈕的位置讓給文字</translation>
    </message>
    <message>
        <source>Have the buttons below the text again</source>
        <translation>讓按鈕回到文字下面</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open an address or a file</source>
        <translation>開啟網址或檔案</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>書架</translation>
    </message>
    <message>
        <source>Everything that you have opened: go on reading, search, save</source>
        <translation>開啟過的所有文章：繼續讀、搜尋、保留</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>我的訂閱</translation>
    </message>
    <message>
        <source>What is new in the lists that you have subscribed to</source>
        <translation>看看訂閱的清單裡有什麼新文章</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>Have Lingdu tell what is new on this article&apos;s site</source>
        <translation>讓聆讀告訴您這個網站有什麼新文章</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the list or the article before this one</source>
        <translation>回到前面的清單或上一篇文章</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
    <message>
        <source>To the list or the article that you went back from</source>
        <translation>再到剛才退回來的那個清單或那篇文章</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Open the next page of a list of articles</source>
        <translation>打開文章列表的下一頁</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Read the previous sentence</source>
        <translation>朗讀上一句</translation>
    </message>
    <message>
        <source>Read aloud, or pause; in the article the space bar does the same, and Enter reads from the sentence at the caret</source>
        <translation>朗讀或暫停；在文章裡按空白鍵也一樣，按 Enter 鍵從游標所在的句子讀起</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Read the next sentence</source>
        <translation>朗讀下一句</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Read more slowly</source>
        <translation>讀慢一點</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Read faster</source>
        <translation>讀快一點</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>字小</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>把字縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>字大</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>把字放大</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁/簡</translation>
    </message>
    <message>
        <source>Switch between Simplified and Traditional</source>
        <translation>在簡體與繁體之間切換</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Use the next colours</source>
        <translation>換下一種配色</translation>
    </message>
    <message>
        <source>Back to the reading</source>
        <translation>回到朗讀處</translation>
    </message>
    <message>
        <source>Show the sentence that is being read</source>
        <translation>顯示正在朗讀的句子</translation>
    </message>
    <message>
        <source>Next link</source>
        <translation>下一個連結</translation>
    </message>
    <message>
        <source>Go to the next link, footnote or hidden place; Enter opens it</source>
        <translation>到下一個連結、註釋或隱藏處，按 Enter 鍵打開</translation>
    </message>
    <message>
        <source>Previous link</source>
        <translation>上一個連結</translation>
    </message>
    <message>
        <source>Go to the link, footnote or hidden place before</source>
        <translation>到前一個連結、註釋或隱藏處</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Show the article&apos;s headings; Enter goes to one</source>
        <translation>列出這篇文章的小標題，按 Enter 就到那裡</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>下一個標題</translation>
    </message>
    <message>
        <source>Go to the next heading of this article</source>
        <translation>到文章的下一個小標題</translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation>上一個標題</translation>
    </message>
    <message>
        <source>Go to the heading of this section, or to the one before</source>
        <translation>到這一節的小標題，或者再前面的一個</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find words in this article, in Simplified or Traditional</source>
        <translation>在文章裡找字詞，用簡體、繁體都行</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一處</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>到找到的下一處</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一處</translation>
    </message>
    <message>
        <source>Go to the place before that was found</source>
        <translation>到找到的上一處</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Open this article from its page again; your place stays</source>
        <translation>從網頁重新開啟這篇文章，位置不變</translation>
    </message>
    <message>
        <source>Read the kept page</source>
        <translation>重讀存下的網頁</translation>
    </message>
    <message>
        <source>Find this article once more on its page as it is kept here, without the web</source>
        <translation>不上網，從存在這台電腦上的網頁重新擷取這篇文章</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>有什麼更動</translation>
    </message>
    <message>
        <source>Show what is new on this page since you read it before</source>
        <translation>看網頁比您上次讀時多了什麼、少了什麼</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Put a bookmark at this sentence, or take it away</source>
        <translation>在這一句放上書籤，或取走</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>劃重點</translation>
    </message>
    <message>
        <source>Keep what is selected lit, or no longer</source>
        <translation>把選取的文字標亮保留，或取消</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>書籤和重點</translation>
    </message>
    <message>
        <source>List bookmarks and highlights, go to one, write a note</source>
        <translation>列出書籤和重點，前往其中一處，寫備註</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Bring back everything that was hidden in this article, or hide it again</source>
        <translation>把本文中隱藏的內容全部放回，或再次隱藏</translation>
    </message>
    <message>
        <source>What was hidden</source>
        <translation>隱藏的內容</translation>
    </message>
    <message>
        <source>Show what was hidden in this article, and why</source>
        <translation>看看這篇文章裡隱藏了什麼，為什麼隱藏</translation>
    </message>
    <message>
        <source>Show the plain text</source>
        <translation>顯示全部文字</translation>
    </message>
    <message>
        <source>Show all the text of a page on which no article was found</source>
        <translation>網頁上找不到文章時，顯示網頁的全部文字</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Ask once more for the page that did not come</source>
        <translation>再取一次沒有來的網頁</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>用瀏覽器開啟</translation>
    </message>
    <message>
        <source>Open the page that cannot be shown here, or this article&apos;s page, in the browser</source>
        <translation>用瀏覽器開啟這裡顯示不了的網頁，或者這篇文章的網頁</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Voice, script, speed, language and more</source>
        <translation>聲音、繁簡、語速、介面語言等</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>文字與配色</translation>
    </message>
    <message>
        <source>Choose type, spaces and colours</source>
        <translation>選擇字型、間距和配色</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print the article in large type, or save it as a PDF</source>
        <translation>用大字列印文章，或者存成 PDF</translation>
    </message>
    <message>
        <source>Continue on a phone</source>
        <translation>到手機上看</translation>
    </message>
    <message>
        <source>Show a code with which a phone opens this article</source>
        <translation>顯示一個 QR Code，手機掃一下就能打開這篇文章</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Show the reading above every character, or hide it</source>
        <translation>在每個字上方顯示拼音，或者不顯示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Take back the last change of a setting</source>
        <translation>復原上一次設定的變更</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗讀</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重讀</translation>
    </message>
    <message>
        <source>Read this sentence once more</source>
        <translation>再讀一遍這一句</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>上一段</translation>
    </message>
    <message>
        <source>Read this paragraph from its start, or the last one</source>
        <translation>從本段開頭讀起，或者讀上一段</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>下一段</translation>
    </message>
    <message>
        <source>Read from the next paragraph on</source>
        <translation>從下一段讀起</translation>
    </message>
    <message>
        <source>Read this paragraph</source>
        <translation>讀這一段</translation>
    </message>
    <message>
        <source>Read this paragraph, list or table, and no further</source>
        <translation>讀這一段、這個清單或表格，讀完就停</translation>
    </message>
    <message>
        <source>Read the selection</source>
        <translation>讀選取的文字</translation>
    </message>
    <message>
        <source>Read what is selected, no more</source>
        <translation>只讀選取的文字</translation>
    </message>
    <message>
        <source>Spell this word</source>
        <translation>逐字唸</translation>
    </message>
    <message>
        <source>Say each character slowly, with its tone and a word that it is known by</source>
        <translation>一個字一個字慢慢唸，說聲調，再組一個詞</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>小聲些</translation>
    </message>
    <message>
        <source>Make the voice softer</source>
        <translation>朗讀的聲音小一些</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大聲些</translation>
    </message>
    <message>
        <source>Make the voice louder</source>
        <translation>朗讀的聲音大一些</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>睡眠定時</translation>
    </message>
    <message>
        <source>Stop reading after some time, or at the end of the article</source>
        <translation>過一段時間，或者讀完這篇，就停止朗讀</translation>
    </message>
    <message>
        <source>Read by pointing</source>
        <translation>指讀</translation>
    </message>
    <message>
        <source>Read what the pointer or the caret comes to rest on</source>
        <translation>滑鼠或游標停在哪段，就讀哪段</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>大字幕</translation>
    </message>
    <message>
        <source>Show the sentence once more in very large type</source>
        <translation>把正在讀的句子用特大的字再顯示一遍</translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation>閱讀輔助</translation>
    </message>
    <message>
        <source>Ruler, cross-hair, magnifier, large pointer, and where the buttons are</source>
        <translation>閱讀尺、十字線、放大鏡、大指標，按鈕固定還是收起</translation>
    </message>
    <message>
        <source>Reading ruler</source>
        <translation>閱讀尺</translation>
    </message>
    <message>
        <source>Light 1, 3 or 5 lines and dim the others</source>
        <translation>照亮 1、3 或 5 行，其餘變暗</translation>
    </message>
    <message>
        <source>Cross-hair</source>
        <translation>十字線</translation>
    </message>
    <message>
        <source>Have two lines meet at what is read or pointed at</source>
        <translation>兩條線交在正在讀或指著的地方</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大鏡</translation>
    </message>
    <message>
        <source>Show what is read or pointed at much larger, on top</source>
        <translation>把正在讀或指著的地方放大，顯示在上方</translation>
    </message>
    <message>
        <source>Magnify less</source>
        <translation>放大鏡弱一些</translation>
    </message>
    <message>
        <source>Let the magnifier be weaker</source>
        <translation>放大得少一些</translation>
    </message>
    <message>
        <source>Magnify more</source>
        <translation>放大鏡強一些</translation>
    </message>
    <message>
        <source>Let the magnifier be stronger</source>
        <translation>放大得多一些</translation>
    </message>
    <message>
        <source>Large pointer</source>
        <translation>大滑鼠指標</translation>
    </message>
    <message>
        <source>Use the next size of the mouse pointer</source>
        <translation>滑鼠指標換一種大小</translation>
    </message>
    <message>
        <source>Colour of the pointer</source>
        <translation>指標顏色</translation>
    </message>
    <message>
        <source>Use the next colour of a large mouse pointer</source>
        <translation>大滑鼠指標換一種顏色</translation>
    </message>
    <message>
        <source>Settings of reading aloud</source>
        <translation>朗讀設定</translation>
    </message>
    <message>
        <source>Pauses, loudness, what is announced, captions, pronunciation</source>
        <translation>停頓、音量、說明什麼、大字幕、讀音</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Everything else that Lingdu can do</source>
        <translation>聆讀還能做的其他事情</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Choose who reads each language, hear the voices, install more</source>
        <translation>選誰來讀每種語言、試聽、安裝更多聲音</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Say how a word is to be read aloud</source>
        <translation>說明一個詞該怎麼讀</translation>
    </message>
    <message>
        <source>Buttons said aloud</source>
        <translation>自述</translation>
    </message>
    <message>
        <source>Say buttons and what they do aloud, for who has no screen reader</source>
        <translation>把按鈕和做了什麼說出來，沒有螢幕閱讀器也聽得到</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到開頭</translation>
    </message>
    <message>
        <source>Go to the title, and say where the article is from</source>
        <translation>到標題那裡，說出文章從哪裡來</translation>
    </message>
    <message>
        <source>To what was found</source>
        <translation>到發現的內容</translation>
    </message>
    <message>
        <source>Go to the lines that say what was hidden or marked</source>
        <translation>到說明藏了什麼、標了什麼的那幾行</translation>
    </message>
    <message>
        <source>To the article</source>
        <translation>到文章</translation>
    </message>
    <message>
        <source>Go to the article, where you were in it</source>
        <translation>到文章裡您剛才的位置</translation>
    </message>
    <message>
        <source>To the buttons</source>
        <translation>到按鈕</translation>
    </message>
    <message>
        <source>Go to the buttons below the article</source>
        <translation>到文章下面的按鈕</translation>
    </message>
    <message>
        <source>To the other page</source>
        <translation>到另一頁</translation>
    </message>
    <message>
        <source>Go to the page beside the article, or back to the last one</source>
        <translation>到文章旁邊的那一頁，或者回到上次那一頁</translation>
    </message>
    <message>
        <source>To the message</source>
        <translation>到訊息</translation>
    </message>
    <message>
        <source>Go to the message on top, and say it</source>
        <translation>到上方的訊息，並唸出來</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入門設定</translation>
    </message>
    <message>
        <source>Size, colours, voice and script, one question after the other</source>
        <translation>字號、配色、聲音、繁簡，一步一步地選</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Say what this is and what it does; once more: every key</source>
        <translation>說明這是什麼、做什麼；再按一次，看全部按鍵</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Show every key, and change it</source>
        <translation>看全部按鍵，也可以改</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Close Lingdu; your place is remembered</source>
        <translation>關閉聆讀；讀到哪裡會記住</translation>
    </message>
</context>
<context>
    <name>AidWords</name>
    <message>
        <source>off</source>
        <translation>關</translation>
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
        <translation>細</translation>
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
        <translation>依照系統</translation>
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
        <translation>黃</translation>
    </message>
    <message>
        <source>red</source>
        <translation>紅</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times} 倍</translation>
    </message>
    <message>
        <source>Reading ruler: {state}.</source>
        <translation>閱讀尺：{state}。</translation>
    </message>
    <message>
        <source>Cross-hair: {state}.</source>
        <translation>十字線：{state}。</translation>
    </message>
    <message>
        <source>Magnifier: {state}.</source>
        <translation>放大鏡：{state}。</translation>
    </message>
    <message>
        <source>Mouse pointer: {state}.</source>
        <translation>滑鼠指標：{state}。</translation>
    </message>
    <message>
        <source>Colour of the mouse pointer: {state}.</source>
        <translation>滑鼠指標的顏色：{state}。</translation>
    </message>
    <message>
        <source>It magnifies no more than this.</source>
        <translation>已經放到最大了。</translation>
    </message>
    <message>
        <source>It magnifies no less.</source>
        <translation>已經是最小的倍數了。</translation>
    </message>
</context>
<context>
    <name>AidsPage</name>
    <message>
        <source>Reading aids</source>
        <translation>閱讀輔助</translation>
    </message>
    <message>
        <source>They go along with the voice; in silence with pointer or caret, whichever moved last.</source>
        <translation>朗讀時跟著聲音走；不朗讀時跟著滑鼠或游標，哪個後動就跟哪個。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Take back the last change of a setting</source>
        <translation>復原上一次設定的變更</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢復原樣</translation>
    </message>
    <message>
        <source>Let these aids be as they were at first</source>
        <translation>讓這些輔助回到最初的樣子</translation>
    </message>
    <message>
        <source>Lines that the reading ruler lights</source>
        <translation>閱讀尺：照亮這幾行，其餘變暗</translation>
    </message>
    <message>
        <source>Cross-hair through the whole window</source>
        <translation>十字線：橫豎兩條線，穿過整個視窗</translation>
    </message>
    <message>
        <source>Magnifier above the article</source>
        <translation>放大鏡：在文章上方</translation>
    </message>
    <message>
        <source>Size of the mouse pointer</source>
        <translation>滑鼠指標的大小</translation>
    </message>
    <message>
        <source>Colour of a large mouse pointer</source>
        <translation>大指標的顏色</translation>
    </message>
    <message>
        <source>The buttons below the article</source>
        <translation>文章下面的按鈕</translation>
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
        <translation>細</translation>
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
        <translation>依照系統</translation>
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
        <translation>黑色，白邊</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>White with a black rim</source>
        <translation>白色，黑邊</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃</translation>
    </message>
    <message>
        <source>Yellow with a black rim</source>
        <translation>黃色，黑邊</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>紅</translation>
    </message>
    <message>
        <source>Red with a white rim</source>
        <translation>紅色，白邊</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The buttons stay where they are</source>
        <translation>按鈕一直在那裡</translation>
    </message>
    <message>
        <source>Away while reading aloud</source>
        <translation>朗讀時收起</translation>
    </message>
    <message>
        <source>The text has their room while it is read aloud</source>
        <translation>朗讀時把位置讓給文字</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>The text has their room; one button stays and brings them back</source>
        <translation>把位置讓給文字；留一個按鈕，按它就回來</translation>
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
        <translation>今後書架上的文章都會留著。</translation>
    </message>
    <message>
        <source>The shelf keeps up to {limit}; everything on it has room.</source>
        <translation>書架最多存 {limit}，現有的文章都放得下。</translation>
    </message>
    <message>
        <source>The shelf keeps up to {limit}; when you open the next article, the {count} opened longest ago go.</source>
        <translation>書架最多存 {limit}；您開啟下一篇文章時，會移除最早開啟的 {count} 篇。</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Table of {rows} rows and {columns} columns</source>
        <translation>表格，{rows} 列 {columns} 欄</translation>
    </message>
    <message>
        <source>List of {count} items</source>
        <translation>清單，共 {count} 項</translation>
    </message>
    <message>
        <source>Row {row} of {rows}</source>
        <translation>第 {row} 列，共 {rows} 列</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>文章題目</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 級標題</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Buttons below the article</source>
        <translation>文章下面的按鈕</translation>
    </message>
    <message>
        <source>The article. Space reads aloud and pauses, Enter reads from the caret or opens a link, {link} goes to the next link, {help} says more, {keys} lists every key.</source>
        <translation>文章。空白鍵朗讀或暫停，Enter 鍵從游標處朗讀或開啟連結，{link} 到下一個連結，{help} 是說明，{keys} 列出所有按鍵。</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>What has changed: {new} paragraphs new, {gone} gone</source>
        <translation>有什麼更動：新增 {new} 段，去掉 {gone} 段</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter and Escape lead back.</source>
        <translation>用方向鍵逐段移動，按 Enter 或 Esc 返回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>離開這一頁（Esc 鍵）</translation>
    </message>
    <message>
        <source>Read the kept page</source>
        <translation>重讀存下的網頁</translation>
    </message>
    <message>
        <source>Find this article once more on its page as it is kept here, without the web</source>
        <translation>不上網，從存在這台電腦上的網頁重新擷取這篇文章</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>沒有了</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Lingdu {version}, Python {python}, Qt {qt}, {system}</source>
        <translation>聆讀 {version}，Python {python}，Qt {qt}，{system}</translation>
    </message>
    <message>
        <source>display: there is one</source>
        <translation>螢幕：有</translation>
    </message>
    <message>
        <source>display: none. &apos;lingdu read&apos;, &apos;lingdu speak&apos; and &apos;lingdu picture&apos; work without one; for the window start Lingdu from a desktop.</source>
        <translation>螢幕：沒有。沒有螢幕也能用 lingdu read、lingdu speak 和 lingdu picture；要開啟視窗，請在桌面上啟動聆讀。</translation>
    </message>
    <message>
        <source>fonts: could not be looked at</source>
        <translation>字型：查看不了</translation>
    </message>
    <message>
        <source>Chinese font: {family}</source>
        <translation>中文字型：{family}</translation>
    </message>
    <message>
        <source>Chinese font: none. On Debian and Ubuntu run: sudo apt-get install fonts-noto-cjk</source>
        <translation>中文字型：沒有。在 Debian 和 Ubuntu 上請執行：sudo apt-get install fonts-noto-cjk</translation>
    </message>
    <message>
        <source>sound: {devices}</source>
        <translation>聲音裝置：{devices}</translation>
    </message>
    <message>
        <source>sound: no device. Connect a speaker or headphones; &apos;lingdu speak&apos; writes a sound file without one.</source>
        <translation>聲音裝置：沒有。請接上喇叭或耳機；沒有也可以用 lingdu speak 產生聲音檔。</translation>
    </message>
    <message>
        <source>Mandarin voice: {voice}</source>
        <translation>國語聲音：{voice}</translation>
    </message>
    <message>
        <source>Mandarin voice: only with an accent. Install npm, then run: lingdu voices install</source>
        <translation>國語聲音：只有帶口音的。請安裝 npm，然後執行：lingdu voices install</translation>
    </message>
    <message>
        <source>Mandarin voice: no natural one. Run: pip install &apos;lingdu[mandarin]&apos;, then: lingdu voices install</source>
        <translation>國語聲音：沒有自然的。請執行：pip install &apos;lingdu[mandarin]&apos;，然後：lingdu voices install</translation>
    </message>
    <message>
        <source>English voice: {voice}</source>
        <translation>英文聲音：{voice}</translation>
    </message>
    <message>
        <source>English voice: none</source>
        <translation>英文聲音：沒有</translation>
    </message>
    <message>
        <source>screen reader: reached through the system</source>
        <translation>螢幕閱讀軟體：透過系統可以使用</translation>
    </message>
    <message>
        <source>screen reader: the session&apos;s bus is there</source>
        <translation>螢幕閱讀軟體：工作階段匯流排正常</translation>
    </message>
    <message>
        <source>screen reader: no session bus. A screen reader such as Orca needs a desktop session with at-spi2-core.</source>
        <translation>螢幕閱讀軟體：沒有工作階段匯流排。Orca 等螢幕閱讀軟體需要帶 at-spi2-core 的桌面工作階段。</translation>
    </message>
    <message>
        <source>memory and processor time</source>
        <translation>記憶體和處理器時間</translation>
    </message>
    <message>
        <source>new privileges</source>
        <translation>新的權限</translation>
    </message>
    <message>
        <source>files and ports (Landlock {version})</source>
        <translation>檔案和連接埠（Landlock {version}）</translation>
    </message>
    <message>
        <source>system calls (seccomp)</source>
        <translation>系統呼叫（seccomp）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>pages are held down: {what}</source>
        <translation>網頁被關在裡面，管住了：{what}</translation>
    </message>
    <message>
        <source>pages are held down in part: {what}. The rest needs Linux 5.13 or later with Landlock and seccomp; Lingdu works without.</source>
        <translation>網頁只管住了一部分：{what}。其餘的要 Linux 5.13 或更新、帶 Landlock 和 seccomp 的核心；沒有也能用。</translation>
    </message>
    <message>
        <source>rules: no page is opened until this is mended: {wrong}</source>
        <translation>規定：改好以前不開啟任何網頁：{wrong}</translation>
    </message>
    <message>
        <source>rules: the usual ones</source>
        <translation>規定：通常的</translation>
    </message>
    <message>
        <source>rules: those in {path}</source>
        <translation>規定：依 {path}</translation>
    </message>
    <message>
        <source>own list of advertisements: not used until this is mended: {wrong}</source>
        <translation>自己的廣告詞表：改好之前不起作用：{wrong}</translation>
    </message>
    <message>
        <source>own list of advertisements: none; it would be {path}</source>
        <translation>自己的廣告詞表：沒有；要寫的話寫在 {path}</translation>
    </message>
    <message>
        <source>own list of advertisements: {hide} words hidden, {keep} kept, from {path}</source>
        <translation>自己的廣告詞表：藏 {hide} 個詞，留 {keep} 個詞，來自 {path}</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Closed now</source>
        <translation>現在閉館</translation>
    </message>
    <message>
        <source>For the librarian</source>
        <translation>管理員</translation>
    </message>
    <message>
        <source>Open again at:</source>
        <translation>開放時間：</translation>
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
        <translation>已經是最慢了。</translation>
    </message>
    <message>
        <source>This is the fastest.</source>
        <translation>已經是最快了。</translation>
    </message>
    <message>
        <source>The text is as small as it gets.</source>
        <translation>字級已經最小了。</translation>
    </message>
    <message>
        <source>The text is as large as it gets.</source>
        <translation>字級已經最大了。</translation>
    </message>
    <message>
        <source>It does not get any softer.</source>
        <translation>已經是最小聲。</translation>
    </message>
    <message>
        <source>This is the voice&apos;s full loudness. This machine&apos;s own may go further.</source>
        <translation>已經是最大聲。還不夠，請調大這台電腦的音量。</translation>
    </message>
    <message>
        <source>The last change was taken back.</source>
        <translation>已經改回去了。</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>沒有可以復原的變更。</translation>
    </message>
    <message>
        <source>Nothing is selected. Select words with Shift and the arrow keys, or the mouse.</source>
        <translation>還沒有選取文字。請按住 Shift 用方向鍵選，或者用滑鼠選。</translation>
    </message>
    <message>
        <source>{rate}%</source>
        <translation>{rate}%</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>Buttons are said aloud from now on, as long as no screen reader runs.</source>
        <translation>自述已開啟：按鈕會說出來。開著螢幕閱讀器時不說。</translation>
    </message>
    <message>
        <source>Buttons are not said aloud any more.</source>
        <translation>自述已關閉。</translation>
    </message>
    <message>
        <source>Reading stops in {minutes} minutes.</source>
        <translation>{minutes} 分鐘後停止朗讀。</translation>
    </message>
    <message>
        <source>Reading stops at the end of this article.</source>
        <translation>讀完這篇文章就停。</translation>
    </message>
    <message>
        <source>The sleep timer is off.</source>
        <translation>睡眠定時已經關掉。</translation>
    </message>
    <message>
        <source>{minutes} minutes left</source>
        <translation>還有 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>end of the article</source>
        <translation>讀完這篇</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>The last change was taken back. {now}</source>
        <translation>已經改回去了。{now}</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <source>being read aloud</source>
        <translation>正在朗讀</translation>
    </message>
    <message>
        <source>not being read aloud</source>
        <translation>沒有在朗讀</translation>
    </message>
    <message>
        <source>Reading by pointing: {state}.</source>
        <translation>指讀：{state}。</translation>
    </message>
    <message>
        <source>Captions: {state}.</source>
        <translation>大字幕：{state}。</translation>
    </message>
    <message>
        <source>that paragraph</source>
        <translation>只讀那段</translation>
    </message>
    <message>
        <source>on from there</source>
        <translation>從那裡讀下去</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>和原文一樣</translation>
    </message>
    <message>
        <source>the other script</source>
        <translation>另一種字</translation>
    </message>
    <message>
        <source>with pinyin</source>
        <translation>加拼音</translation>
    </message>
</context>
<context>
    <name>ContentsPage</name>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 級標題</translation>
    </message>
    <message>
        <source>Headings {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 個標題，共 {count} 個</translation>
    </message>
    <message>
        <source>Contents: {count} headings</source>
        <translation>目錄，共 {count} 個標題</translation>
    </message>
    <message>
        <source>Contents: one heading</source>
        <translation>目錄，共 1 個標題</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>The arrows go from heading to heading, Enter goes there, Escape leads back.</source>
        <translation>上下鍵選標題，Enter 到那裡，Esc 返回。</translation>
    </message>
    <message>
        <source>Leave the contents (Escape)</source>
        <translation>離開目錄（Esc 鍵）</translation>
    </message>
</context>
<context>
    <name>ControlPage</name>
    <message>
        <source>What this is</source>
        <translation>這是什麼</translation>
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
        <translation>現在：{state}</translation>
    </message>
    <message>
        <source>Key: {keys}</source>
        <translation>按鍵：{keys}</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按鍵</translation>
    </message>
    <message>
        <source>Show every key, and change it ({key})</source>
        <translation>看全部按鍵，也可以改（{key}）</translation>
    </message>
</context>
<context>
    <name>ControlWords</name>
    <message>
        <source>cannot be used now</source>
        <translation>現在不能用</translation>
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
        <translation>{text}；第 {number} 項，共 {count} 項</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已選用</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未選用</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>button</source>
        <translation>按鈕</translation>
    </message>
    <message>
        <source>field to type in</source>
        <translation>輸入欄</translation>
    </message>
    <message>
        <source>list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>text that scrolls</source>
        <translation>可以捲動的文字</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>the arrows and Enter</source>
        <translation>上下鍵和 Enter</translation>
    </message>
    <message>
        <source>the arrows</source>
        <translation>上下鍵</translation>
    </message>
</context>
<context>
    <name>CopiedText</name>
    <message>
        <source>The whole article is selected and can be copied.</source>
        <translation>整篇文章都選取了，可以複製。</translation>
    </message>
</context>
<context>
    <name>DictionaryDesk</name>
    <message>
        <source>Please write the word first.</source>
        <translation>請先寫上要讀的詞。</translation>
    </message>
    <message>
        <source>{word} is read as before again.</source>
        <translation>「{word}」又照原來的讀了。</translation>
    </message>
    <message>
        <source>{count} words were added.</source>
        <translation>加進了 {count} 個詞。</translation>
    </message>
    <message>
        <source>One word was added.</source>
        <translation>加進了 1 個詞。</translation>
    </message>
    <message>
        <source>{count} words were written.</source>
        <translation>寫出了 {count} 個詞。</translation>
    </message>
    <message>
        <source>One word was written.</source>
        <translation>寫出了 1 個詞。</translation>
    </message>
    <message>
        <source>{word} is read your way from now on.</source>
        <translation>以後「{word}」就照您說的讀。</translation>
    </message>
</context>
<context>
    <name>DictionaryPage</name>
    <message>
        <source>{count} words</source>
        <translation>{count} 個詞</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>1 個詞</translation>
    </message>
    <message>
        <source>There are no words of yours yet.</source>
        <translation>還沒有您自己的詞。</translation>
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
        <translation>選擇詞表</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv);;All files (*)</source>
        <translation>文字檔 (*.txt *.tsv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Save the word list</source>
        <translation>儲存詞表</translation>
    </message>
    <message>
        <source>Words {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 個詞，共 {count} 個</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Say here how a word is to be read aloud. The text on the screen stays as it is.</source>
        <translation>在這裡說明一個詞該怎麼讀。只改聲音，不改螢幕上的字。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>Reading: pinyin with tones, such as shan4 xian4, or characters that sound alike</source>
        <translation>讀音：帶聲調的拼音，如 shan4 xian4，或者同音字</translation>
    </message>
    <message>
        <source>Such as 单县</source>
        <translation>例如 單縣</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>What the word and its reading tell</source>
        <translation>由詞和讀音來判斷</translation>
    </message>
    <message>
        <source>A spelling that sounds right, such as ling-doo</source>
        <translation>照聲音拼寫，如 ling-doo</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>試聽</translation>
    </message>
    <message>
        <source>Hear the word with this reading</source>
        <translation>聽聽這樣讀的聲音</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>記下</translation>
    </message>
    <message>
        <source>Read the word like this from now on</source>
        <translation>以後這個詞都這樣讀</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Remove the chosen word</source>
        <translation>刪除選取的詞</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Add the words of a text file</source>
        <translation>把文字檔裡的詞加進來</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Write these words into a text file</source>
        <translation>把這些詞寫進文字檔</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>您的詞</translation>
    </message>
    <message>
        <source>The arrows go from word to word, Enter brings one back to be changed.</source>
        <translation>用方向鍵選詞，按 Enter 取回來修改。</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>Source: {source}</source>
        <translation>來源：{source}</translation>
    </message>
    <message>
        <source>By {author}</source>
        <translation>作者：{author}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Updated {date}</source>
        <translation>更新：{date}</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>共 {count} 頁</translation>
    </message>
    <message>
        <source>A saved page; it says that it is from {host}, which nobody has checked</source>
        <translation>儲存的網頁，自稱來自 {host}，沒有人核對過</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>註釋</translation>
    </message>
    <message>
        <source>[back to the text]</source>
        <translation>［回到內文］</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>a word may be missing here</source>
        <translation>此處原文可能缺字</translation>
    </message>
    <message>
        <source>Suspected advertisement, hidden</source>
        <translation>疑似廣告，已隱藏</translation>
    </message>
    <message>
        <source>This paragraph is the same as one above</source>
        <translation>此段與上文相同</translation>
    </message>
    <message>
        <source>the name here may have been replaced</source>
        <translation>此處名稱可能被替換</translation>
    </message>
    <message>
        <source>A page of this article is missing here</source>
        <translation>這裡缺了文章的一頁</translation>
    </message>
    <message>
        <source>Part {number} of {count} of this article</source>
        <translation>文章很長，這是第 {number} 部分，一共 {count} 部分</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>到上一部分</translation>
    </message>
    <message>
        <source>Go on to the next part</source>
        <translation>接著看下一部分</translation>
    </message>
    <message>
        <source>{count} columns are too many side by side. Row by row:</source>
        <translation>這張表有 {count} 欄，並排放不下，下面一列一列地寫：</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Have you finished?</source>
        <translation>您用完了嗎？</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Everything that you have opened and set here is then gone, for everybody.</source>
        <translation>結束以後，您在這裡開過的文章和改過的設定都會清除，誰也看不到。</translation>
    </message>
    <message>
        <source>Yes, finish</source>
        <translation>用完了，結束</translation>
    </message>
    <message>
        <source>For the librarian</source>
        <translation>管理員</translation>
    </message>
    <message>
        <source>Close Lingdu with the librarian&apos;s PIN</source>
        <translation>用管理員密碼關閉聆讀</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Something went wrong. Please try again; the article you were reading is still here.</source>
        <translation>出了點問題，請再試一次。剛才讀的文章還在。</translation>
    </message>
    <message>
        <source>This is not a web address or a file. Please type an address such as www.gov.cn, or choose a file.</source>
        <translation>這不是網址，也不是檔案。請輸入像 www.gov.cn 這樣的網址，或者選擇一個檔案。</translation>
    </message>
    <message>
        <source>For your safety only web pages and files that you choose yourself are opened here.</source>
        <translation>為了您的安全，這裡只開啟網頁和您自己選擇的檔案。</translation>
    </message>
    <message>
        <source>This address looks like {looks} but is {host}. It was not opened. Please ask someone whom you trust before you go there.</source>
        <translation>這個網址看起來像 {looks}，其實是 {host}，沒有開啟。要去之前，請先問問您信得過的人。</translation>
    </message>
    <message>
        <source>The proxy of this network ({host}) does not let the page through. Please tell whoever looks after this machine.</source>
        <translation>這個網路的代理伺服器（{host}）沒有讓網頁通過。請告訴照管這台機器的人。</translation>
    </message>
    <message>
        <source>The site {host} could not be found. Please check the address and whether this machine is connected to the network.</source>
        <translation>找不到網站 {host}。請檢查網址有沒有寫錯，電腦有沒有連上網路。</translation>
    </message>
    <message>
        <source>The site {host} does not answer. Please try again later.</source>
        <translation>網站 {host} 沒有回應，請過一會兒再試。</translation>
    </message>
    <message>
        <source>The site {host} could not prove that it is what it says it is. For your safety it was not opened. If you need it, please ask someone whom you trust.</source>
        <translation>網站 {host} 無法證明它就是它自稱的那個網站。為了您的安全，沒有開啟。如果一定要看，請先問問您信得過的人。</translation>
    </message>
    <message>
        <source>The page took too long to arrive. Please try again later.</source>
        <translation>網頁等了太久還沒有來，請過一會兒再試。</translation>
    </message>
    <message>
        <source>This page is too large to be an article; it was not opened.</source>
        <translation>這個網頁太大，不像是一篇文章，沒有開啟。</translation>
    </message>
    <message>
        <source>This address only leads in circles; there is no page behind it. Please check the address.</source>
        <translation>這個網址繞來繞去，後面沒有網頁。請檢查網址有沒有寫錯。</translation>
    </message>
    <message>
        <source>The connection broke before the page was here. Please try again.</source>
        <translation>網頁還沒有傳完，連線就斷了。請再試一次。</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved or renamed; please choose it again.</source>
        <translation>沒有檔案 {path}。它可能被移走或改了名，請重新選擇。</translation>
    </message>
    <message>
        <source>Line {line} of this file is no word with a tab and its reading. Please mend it and try again.</source>
        <translation>這個檔案的第 {line} 行不是「詞語、定位字元、讀音」的寫法。請改好再試。</translation>
    </message>
    <message>
        <source>Line {line} of this file: {word} already has a reading, in line {first}.</source>
        <translation>這個檔案的第 {line} 行：「{word}」的讀音在第 {first} 行已經寫過了。</translation>
    </message>
    <message>
        <source>The file {path} is no word list that can be read. It should be a text file with a word, a tab and its reading on each line.</source>
        <translation>檔案 {path} 不是能讀的詞表。詞表是文字檔，每行一個詞、一個 Tab、一個讀音。</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Please choose another place for it.</source>
        <translation>檔案 {path} 無法寫入。請換一個地方儲存。</translation>
    </message>
    <message>
        <source>The file {path} is no shelf that was exported from Lingdu, or it is damaged. Nothing of it was taken over.</source>
        <translation>檔案 {path} 不是聆讀匯出的書架，或者已經毀損。裡面的內容沒有放進來。</translation>
    </message>
    <message>
        <source>The page has not changed.</source>
        <translation>頁面沒有變化。</translation>
    </message>
    <message>
        <source>There is no list of articles on this page any more.</source>
        <translation>這個頁面上已經沒有文章清單了。</translation>
    </message>
    <message>
        <source>The file {path} is no list of subscriptions (OPML), or it is damaged. Nothing of it was taken over.</source>
        <translation>檔案 {path} 不是訂閱清單（OPML），或者已經損壞。什麼也沒有匯入。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read as an article. Web pages and text files can be opened here.</source>
        <translation>檔案 {path} 不能當文章來讀。這裡可以開啟網頁檔和文字檔。</translation>
    </message>
    <message>
        <source>There are no articles in the folder {path}.</source>
        <translation>資料夾 {path} 裡沒有文章。</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>這個網頁上沒有文字。</translation>
    </message>
    <message>
        <source>There are no articles in this feed, or none that can be read. Please try again later.</source>
        <translation>這個訂閱來源裡沒有文章，或者讀不出來。請以後再試。</translation>
    </message>
    <message>
        <source>This catalogue cannot be searched: it does not say how. Its list can be looked through.</source>
        <translation>這個書目沒有說明怎樣搜尋，搜不了。可以在清單裡慢慢找。</translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”. Please try fewer words, or others.</source>
        <translation>沒有找到「{words}」。請少寫幾個字，或者換個詞再搜。</translation>
    </message>
    <message>
        <source>This page is a list, and no articles could be told apart on it. Its plain text can be shown.</source>
        <translation>這個網頁是文章清單，但分不出一篇篇文章。可以顯示它的全部文字。</translation>
    </message>
    <message>
        <source>This book is damaged and cannot be read.</source>
        <translation>這本書損壞了，讀不出來。</translation>
    </message>
    <message>
        <source>This book is locked: only the program of whoever sold or lent it can open it.</source>
        <translation>這本書上了鎖：只有賣書或借書的一方的程式才打得開。</translation>
    </message>
    <message>
        <source>There is no voice called {voice} here. &apos;lingdu voices&apos; lists those that there are.</source>
        <translation>這裡沒有叫 {voice} 的聲音。執行 lingdu voices 可以列出有哪些聲音。</translation>
    </message>
    <message>
        <source>The voice could not say this sentence. Go on with the next one, or choose another voice.</source>
        <translation>這一句讀不出來。請接著讀下一句，或者換一個聲音。</translation>
    </message>
    <message>
        <source>This machine has nothing to play sound on. Please check the speaker or the headphones.</source>
        <translation>這台電腦上沒有可以發聲的裝置。請檢查喇叭或耳機。</translation>
    </message>
    <message>
        <source>The program {tool} that fetches the voice is missing on this machine.</source>
        <translation>這台電腦上缺少用來下載聲音的程式 {tool}。</translation>
    </message>
    <message>
        <source>The voice could not be fetched. Please check the network and try again: what is already here is kept.</source>
        <translation>聲音沒有下載成功。請檢查網路後再試，已經下載的部分會保留。</translation>
    </message>
    <message>
        <source>What was fetched is damaged and was thrown away. Please try again.</source>
        <translation>下載的內容是壞的，已經丟掉了。請再試一次。</translation>
    </message>
    <message>
        <source>This file is not the voice that it should be; nothing of it was installed.</source>
        <translation>這個檔案不是要安裝的聲音，裡面的東西都沒有安裝。</translation>
    </message>
    <message>
        <source>This voice needs the program {engine}, which is not installed here. Run pip install &apos;lingdu[{extra}]&apos; to get it.</source>
        <translation>這個聲音要用程式 {engine}，這台電腦上沒有。請執行 pip install &apos;lingdu[{extra}]&apos; 安裝它。</translation>
    </message>
    <message>
        <source>Stopped. What is already here is kept for the next time.</source>
        <translation>已停下。已經取來的部分會留著，下次接著用。</translation>
    </message>
    <message>
        <source>The disk is too full for the voice: {needed} MB are needed, {free} MB are free.</source>
        <translation>磁碟空間不夠裝下聲音：需要 {needed} MB，只剩 {free} MB。</translation>
    </message>
    <message>
        <source>No older Lingdu has left a shelf here that one could go back to. Nothing was changed.</source>
        <translation>這裡沒有舊版聆讀留下的書架，不能退回；什麼都沒有改動。</translation>
    </message>
    <message>
        <source>The disk is full or may not be written to: reading goes on, but your place and settings cannot be remembered.</source>
        <translation>磁碟滿了或不能寫入：可以接著讀，但讀到哪裡和設定都記不住。</translation>
    </message>
    <message>
        <source>Please say how {word} is to be read, such as shan4 xian4.</source>
        <translation>請寫上「{word}」怎麼讀，例如 shan4 xian4。</translation>
    </message>
    <message>
        <source>{word} cannot be read as {reading}. Please give one syllable of pinyin with its tone for each character, such as shan4 xian4.</source>
        <translation>「{word}」不能讀作「{reading}」。請給每個字寫一個帶聲調的拼音，例如 shan4 xian4。</translation>
    </message>
    <message>
        <source>Line {line} of this file: {word} cannot be read as {reading}. Please give one syllable of pinyin with its tone for each character, such as shan4 xian4.</source>
        <translation>這個檔案的第 {line} 行：「{word}」不能讀作「{reading}」。請給每個字寫一個帶聲調的拼音，例如 shan4 xian4。</translation>
    </message>
    <message>
        <source>The rules of this machine cannot be read, so no page is opened. Please tell whoever looks after it; &apos;lingdu check&apos; says what is wrong.</source>
        <translation>這台機器的規定讀不出來，所以什麼網頁都不開啟。請告訴管理它的人；執行 lingdu check 可以知道哪裡錯了。</translation>
    </message>
    <message>
        <source>The rules of this machine do not let {host} be opened. Whoever looks after it can change them.</source>
        <translation>依這台機器的規定，{host} 不能開啟。管理它的人可以改規定。</translation>
    </message>
    <message>
        <source>There is no such page any more on this site (404). Please check the address, or look for the article by its title.</source>
        <translation>這個網站上沒有這個網頁了（404）。請檢查網址，或者按標題找找這篇文章。</translation>
    </message>
    <message>
        <source>The site does not let this page be read ({status}). It may want a sign-in first.</source>
        <translation>這個網站不讓看這個網頁（{status}），也許要先登入才能看。</translation>
    </message>
    <message>
        <source>The site has trouble of its own ({status}). Please try again later.</source>
        <translation>這個網站自己出了問題（{status}），請過一會兒再試。</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>這個檔案裡沒有文字。</translation>
    </message>
    <message>
        <source>No article was found on this page. It asks for a password: there may be one behind a sign-in. Please open it in the browser.</source>
        <translation>這個網頁上找不到文章；它要填密碼，也許要先登入才能看。請用瀏覽器開啟它。</translation>
    </message>
    <message>
        <source>No article was found on this page. It asks for a password: there may be one behind a sign-in, which cannot be done here.</source>
        <translation>這個網頁上找不到文章；它要填密碼，也許要先登入才能看；這裡不能登入。</translation>
    </message>
    <message>
        <source>No article was found on this page. Please open the page of a single article, or have the page&apos;s plain text shown.</source>
        <translation>這個網頁上找不到文章。請打開單篇文章的網頁，或者顯示這個網頁的全部文字。</translation>
    </message>
    <message>
        <source>No voice for this language is installed. The article can be read on the screen. Please tell whoever looks after this machine.</source>
        <translation>沒有安裝能讀這種語言的聲音。文章仍然可以看。請告訴管理這台電腦的人。</translation>
    </message>
    <message>
        <source>No voice for this language is installed. The article can be read on the screen; &apos;lingdu check&apos; says how to get a voice.</source>
        <translation>沒有安裝能讀這種語言的聲音。文章仍然可以看；執行 lingdu check 可以知道怎樣安裝聲音。</translation>
    </message>
    <message>
        <source>No voice for this language is installed. The article can be read on the screen. {key} shows the voices that can be had.</source>
        <translation>沒有安裝能讀這種語言的聲音。文章仍然可以看。按 {key} 打開聲音頁，看有哪些聲音可以安裝。</translation>
    </message>
    <message>
        <source>The address {host} leads to a machine in this house&apos;s own network, not to a page on the web. It was not opened. If this network wants a sign-in first, please sign in with the browser, then try again.</source>
        <translation>{host} 通向這裡內部網路的機器，不是網路上的網頁，沒有開啟。如果這個網路要先登入，請在瀏覽器裡登入以後再試。</translation>
    </message>
    <message>
        <source>The address {host} leads to a machine in this house&apos;s own network, not to a page on the web. It was not opened.</source>
        <translation>網址 {host} 指向內部網路裡的一台機器，不是網路上的網頁，沒有打開。</translation>
    </message>
    <message>
        <source>This network wants a sign-in before it lets pages through. Please open the browser, sign in there, then try again.</source>
        <translation>這個網路要先登入才能上網。請開啟瀏覽器登入，然後再試。</translation>
    </message>
    <message>
        <source>This network wants a sign-in before it lets pages through. Please tell whoever looks after this machine.</source>
        <translation>這裡的網路要先登入才能打開網頁。請告訴管理這台電腦的人。</translation>
    </message>
    <message>
        <source>The text of this page is written by a program in it, and for your safety no page&apos;s programs are run here. Please open the page in your browser.</source>
        <translation>這個網頁上的文字要靠網頁裡的程式才會顯示；為了安全，這裡不執行網頁裡的程式。請用瀏覽器開啟它。</translation>
    </message>
    <message>
        <source>The text of this page is written by a program in it, and for your safety no page&apos;s programs are run here. It cannot be read here.</source>
        <translation>這個網頁上的文字要靠網頁裡的程式才會顯示；為了安全，這裡不執行網頁裡的程式，所以讀不了。</translation>
    </message>
    <message>
        <source>This is not a web page but another kind of file. It cannot be read here.</source>
        <translation>這不是網頁，而是別的檔案，在這裡無法閱讀。</translation>
    </message>
    <message>
        <source>This file is no web page, text or book; it cannot be read here. Please open it with another program.</source>
        <translation>這個檔案不是網頁、文字檔或電子書，這裡讀不了。請用別的程式開啟。</translation>
    </message>
    <message>
        <source>This is a PDF file, not a web page. Please open it in your browser.</source>
        <translation>這是 PDF 檔案，不是網頁。請用瀏覽器開啟。</translation>
    </message>
    <message>
        <source>This is a picture, not a web page. Please open it in your browser.</source>
        <translation>這是一張圖片，不是網頁。請用瀏覽器開啟。</translation>
    </message>
    <message>
        <source>There is no text in this file that could be read. It may be damaged.</source>
        <translation>這個檔案裡沒有可以讀的文字，也許已經損壞。</translation>
    </message>
    <message>
        <source>This is a film or a recording, not a web page. Please open it in your browser.</source>
        <translation>這是影片或錄音，不是網頁。請用瀏覽器開啟。</translation>
    </message>
    <message>
        <source>This is a document for an office program such as Word, not a web page. Please open it in your browser.</source>
        <translation>這是 Word 這類辦公軟體的檔案，不是網頁。請用瀏覽器開啟。</translation>
    </message>
    <message>
        <source>This is a packed file (such as zip), not a web page. Please open it in your browser.</source>
        <translation>這是壓縮檔（如 zip），不是網頁。請用瀏覽器開啟。</translation>
    </message>
    <message>
        <source>This is another kind of file, not a web page. Please open it in your browser.</source>
        <translation>這是別種檔案，不是網頁。請用瀏覽器開啟。</translation>
    </message>
    <message>
        <source>The voice stopped working. Press Space to try again, or choose another voice.</source>
        <translation>聲音停止運作了。按空白鍵再試一次，或者換一個聲音。</translation>
    </message>
    <message>
        <source>This page could not be opened: it is broken, or made to do harm.</source>
        <translation>這個網頁打不開：它壞了，或者是有人故意做成這樣害人的。</translation>
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
        <translation>文章裡沒有</translation>
    </message>
    <message>
        <source>{number} / {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 處，共 {count} 處</translation>
    </message>
    <message>
        <source>{result}: {around}</source>
        <translation>{result}：{around}</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章裡尋找</translation>
    </message>
    <message>
        <source>Type what you look for, in Simplified or Traditional; Enter goes on, Escape closes.</source>
        <translation>輸入要找的字詞，簡體、繁體都行；Enter 到下一處，Esc 關閉。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Go to the place before</source>
        <translation>到上一處</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Go to the next place</source>
        <translation>到下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Stop looking (Escape)</source>
        <translation>不找了（Esc 鍵）</translation>
    </message>
</context>
<context>
    <name>FirstStepsPage</name>
    <message>
        <source>Which voice shall read?</source>
        <translation>請誰來朗讀？</translation>
    </message>
    <message>
        <source>Which script?</source>
        <translation>看簡體還是繁體？</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Leave these questions, and read (Escape)</source>
        <translation>不選了，開始閱讀（Esc 鍵）</translation>
    </message>
    <message>
        <source>The question before this one</source>
        <translation>回到上一步</translation>
    </message>
    <message>
        <source>Which size suits you?</source>
        <translation>字多大看起來舒服？</translation>
    </message>
    <message>
        <source>Which colours?</source>
        <translation>哪種顏色看得清楚？</translation>
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
        <translation>開始閱讀</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最好的一個</translation>
    </message>
    <message>
        <source>The most natural voice that is installed</source>
        <translation>已安裝的聲音裡最自然的一個</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Clear rivers and green hills: this is how an article looks now. 2026, A4, GDP.</source>
        <translation>山清水秀，現在文章看起來就是這個樣子。2026 年，A4 紙，GDP。</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>看起來的樣子</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Say buttons aloud, too</source>
        <translation>按鈕也說出來（自述）</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Only articles and messages are read aloud</source>
        <translation>只讀文章和訊息</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>要</translation>
    </message>
    <message>
        <source>For who does not see the buttons well</source>
        <translation>看不清按鈕的話，選這個</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣正體</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁體</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁/簡</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message>
        <source>This article has no headings beside its title.</source>
        <translation>這篇文章沒有小標題。</translation>
    </message>
    <message>
        <source>There is no further heading in this article.</source>
        <translation>後面沒有標題了。</translation>
    </message>
    <message>
        <source>There is no heading before this one.</source>
        <translation>前面沒有標題了。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>文章題目</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 級標題</translation>
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
        <translation>{key} 已經是「{other}」的按鍵，請換一個。</translation>
    </message>
    <message>
        <source>“{key}” is the name of no key.</source>
        <translation>沒有叫「{key}」的按鍵。</translation>
    </message>
    <message>
        <source>There is nothing of this name that “{key}” could do.</source>
        <translation>沒有叫這個名字的功能，「{key}」用不上。</translation>
    </message>
    <message>
        <source>{key} is needed for moving about and for typing. Please choose another one.</source>
        <translation>{key} 要用來移動和打字，請換一個。</translation>
    </message>
    <message>
        <source>{key} belongs to screen readers, as does all of the number pad. Please choose another one.</source>
        <translation>{key} 由螢幕閱讀器使用，數字鍵盤上的鍵也是，請換一個。</translation>
    </message>
    <message>
        <source>{key} belongs to the system itself. Please choose another one.</source>
        <translation>{key} 由系統使用，請換一個。</translation>
    </message>
    <message>
        <source>The settings name a key for “{name}” that cannot be used: {why}</source>
        <translation>設定裡給「{name}」定的按鍵用不上：{why}</translation>
    </message>
    <message>
        <source>The usual keys are used instead.</source>
        <translation>仍用原來的按鍵。</translation>
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
        <translation>全部按鍵都和最初一樣了。按 {key} 可以復原。</translation>
    </message>
    <message>
        <source>Press the new key for “{name}”. Delete: the usual one. Escape: no change.</source>
        <translation>請按下給「{name}」的新按鍵。Delete：用回原來的；Esc：不改。</translation>
    </message>
    <message>
        <source>“{name}” has the key {key} now.</source>
        <translation>「{name}」現在的按鍵是 {key}。</translation>
    </message>
    <message>
        <source>“{name}” has its usual key: {key}.</source>
        <translation>「{name}」用回原來的按鍵：{key}。</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>全部恢復</translation>
    </message>
    <message>
        <source>Keys: Enter changes one</source>
        <translation>按鍵：按 Enter 更換</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter gives it another key, Escape leads back.</source>
        <translation>用上下鍵逐一移動，按 Enter 換按鍵，按 Esc 返回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>離開這一頁（Esc 鍵）</translation>
    </message>
    <message>
        <source>Give everything its usual key back</source>
        <translation>讓全部功能用回原來的按鍵</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>{where} cannot be read: {detail}</source>
        <translation>{where} 無法讀取：{detail}</translation>
    </message>
    <message>
        <source>{where} is not saved as UTF-8; please save it as UTF-8 in the editor</source>
        <translation>{where} 儲存的編碼不是 UTF-8，請在編輯器裡另存為 UTF-8</translation>
    </message>
    <message>
        <source>line {detail} of {where} is written wrongly; quotation marks, commas and brackets are straight ones, and text stands in quotation marks</source>
        <translation>{where} 第 {detail} 行寫得不對：引號、逗號、括號都用英文的，文字要放在引號裡</translation>
    </message>
    <message>
        <source>{where} is written wrongly; compare it with the sample</source>
        <translation>{where} 寫得不對，請和範本對照</translation>
    </message>
    <message>
        <source>{where} is missing; it must be there</source>
        <translation>缺少 {where}，這一項必須寫</translation>
    </message>
    <message>
        <source>{where} means nothing here; perhaps {detail} was meant</source>
        <translation>沒有 {where} 這一項；也許您要寫的是 {detail}</translation>
    </message>
    <message>
        <source>{where} means nothing here</source>
        <translation>沒有 {where} 這一項</translation>
    </message>
    <message>
        <source>{where} should be written as {detail}</source>
        <translation>{where} 應該寫成 {detail} 的樣子</translation>
    </message>
    <message>
        <source>{where} should be within {detail}</source>
        <translation>{where} 應該在 {detail} 之間</translation>
    </message>
    <message>
        <source>{where} should be the line that &apos;lingdu kiosk pin&apos; prints</source>
        <translation>{where} 應該是 lingdu kiosk pin 給出的那一行</translation>
    </message>
    <message>
        <source>{where} should be an address with http or https, or a file&apos;s whole path: {detail}</source>
        <translation>{where} 應該是 http 或 https 開頭的網址，或檔案的完整路徑：{detail}</translation>
    </message>
    <message>
        <source>{where} should be a host alone, such as people.cn: {detail}</source>
        <translation>{where} 應該只寫網站名，例如 people.cn：{detail}</translation>
    </message>
    <message>
        <source>{where} should be written like &quot;mon-fri 09:00-17:30&quot;, or &quot;04:00&quot;: {detail}</source>
        <translation>{where} 應該像 &quot;mon-fri 09:00-17:30&quot; 或 &quot;04:00&quot; 這樣寫：{detail}</translation>
    </message>
    <message>
        <source>{where} is empty; the start page needs at least one</source>
        <translation>{where} 是空的；起始頁至少要有一個</translation>
    </message>
    <message>
        <source>{where} is empty; it is what stands on the button</source>
        <translation>{where} 是空的，這裡要寫大按鈕上的字</translation>
    </message>
    <message>
        <source>{where} has more than {detail}; nobody finds anything among them</source>
        <translation>{where} 超過 {detail} 個，讀者會找不到</translation>
    </message>
    <message>
        <source>{where} cannot have the value {detail}</source>
        <translation>{where} 不能是 {detail}</translation>
    </message>
    <message>
        <source>{path}: everything is understood</source>
        <translation>{path}：沒有錯誤</translation>
    </message>
    <message>
        <source>The same PIN again: </source>
        <translation>再輸入一次密碼：</translation>
    </message>
    <message>
        <source>A PIN of at least six characters: </source>
        <translation>密碼（至少六位）：</translation>
    </message>
    <message>
        <source>that is no PIN of 6 to 64 characters, or not the same one twice</source>
        <translation>密碼要有 6 到 64 位，而且兩次要一樣</translation>
    </message>
    <message>
        <source>a terminal runs on Linux; docs/kiosk.md tells what there is for Windows</source>
        <translation>公共終端只在 Linux 上執行；Windows 上的做法見 docs/kiosk.md</translation>
    </message>
</context>
<context>
    <name>LeadingAway</name>
    <message>
        <source>Files cannot be opened at this terminal.</source>
        <translation>這台終端不能開啟檔案。</translation>
    </message>
    <message>
        <source>No browser could be found on this machine.</source>
        <translation>這台電腦上找不到瀏覽器。</translation>
    </message>
    <message>
        <source>What is shown here has no address on the web.</source>
        <translation>這裡顯示的內容在網路上沒有網址。</translation>
    </message>
    <message>
        <source>There is no further link in this article.</source>
        <translation>這篇文章裡沒有更多連結了。</translation>
    </message>
    <message>
        <source>There is no link before this place.</source>
        <translation>前面沒有連結了。</translation>
    </message>
    <message>
        <source>Link: {text}</source>
        <translation>連結：{text}</translation>
    </message>
    <message>
        <source>File: {text}</source>
        <translation>檔案：{text}</translation>
    </message>
    <message>
        <source>Footnote {text}</source>
        <translation>註釋 {text}</translation>
    </message>
    <message>
        <source>Back to the text: {text}</source>
        <translation>回到正文：{text}</translation>
    </message>
    <message>
        <source>Something was hidden here: {text}. Enter tells what.</source>
        <translation>這裡藏了東西：{text}。按 Enter 鍵查看。</translation>
    </message>
</context>
<context>
    <name>ListMistakes</name>
    <message>
        <source>{path} cannot be read: {detail}</source>
        <translation>讀不了 {path}：{detail}</translation>
    </message>
    <message>
        <source>{path} is not saved as UTF-8. Please save it as UTF-8 in the editor.</source>
        <translation>{path} 儲存的編碼不是 UTF-8。請在編輯器裡另存為 UTF-8。</translation>
    </message>
    <message>
        <source>Line {detail} of {path} is written wrongly. It should look like this, with straight quotation marks and commas: {example}</source>
        <translation>{path} 第 {detail} 行寫得不對。應該像這樣寫，引號和逗號都用英文的：{example}</translation>
    </message>
    <message>
        <source>{path} is written wrongly. It should look like this, with straight quotation marks and commas: {example}</source>
        <translation>{path} 寫得不對。應該像這樣寫，引號和逗號都用英文的：{example}</translation>
    </message>
    <message>
        <source>{path}: “{detail}” means nothing here; there are only hide and keep.</source>
        <translation>{path}：這裡沒有「{detail}」這一項，只有 hide 和 keep。</translation>
    </message>
    <message>
        <source>{path}: {detail} should be a list of words, like this: {example}</source>
        <translation>{path}：{detail} 後面應該是一串詞，像這樣：{example}</translation>
    </message>
    <message>
        <source>{path}: the word “{detail}” should have {least} to {most} characters.</source>
        <translation>{path}：「{detail}」這個詞應該有 {least} 到 {most} 個字。</translation>
    </message>
    <message>
        <source>{path}: {detail} has more than {count} words.</source>
        <translation>{path}：{detail} 裡的詞超過了 {count} 個。</translation>
    </message>
</context>
<context>
    <name>ListingPage</name>
    <message>
        <source>Unsubscribe</source>
        <translation>取消訂閱</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>Do not look at this list any more</source>
        <translation>不再檢查這份清單</translation>
    </message>
    <message>
        <source>Articles {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 篇文章，共 {count} 篇</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>訂閱…</translation>
    </message>
    <message>
        <source>Choose among what can be subscribed to here</source>
        <translation>從可以訂閱的清單裡挑選</translation>
    </message>
    <message>
        <source>Have Lingdu tell what is new in this list</source>
        <translation>讓聆讀告訴您這份清單裡有什麼新文章</translation>
    </message>
    <message>
        <source>{list}. {hidden}</source>
        <translation>{list}。{hidden}</translation>
    </message>
    <message>
        <source>One suspected advertisement was left out here.</source>
        <translation>這裡隱藏了 1 處疑似廣告。</translation>
    </message>
    <message>
        <source>{count} suspected advertisements were left out here.</source>
        <translation>這裡隱藏了 {count} 處疑似廣告。</translation>
    </message>
    <message>
        <source>List of one new article: {title}</source>
        <translation>1 篇新文章的清單：{title}</translation>
    </message>
    <message>
        <source>List of {count} articles, {new} new: {title}</source>
        <translation>{count} 篇文章的清單，{new} 篇是新的：{title}</translation>
    </message>
    <message>
        <source>List of one article: {title}</source>
        <translation>1 篇文章的清單：{title}</translation>
    </message>
    <message>
        <source>List of {count} articles: {title}</source>
        <translation>{count} 篇文章的清單：{title}</translation>
    </message>
    <message>
        <source>{title} ({count} new)</source>
        <translation>{title}（{count} 篇新）</translation>
    </message>
    <message>
        <source>The arrows go from article to article, Enter opens one, Escape leads back.</source>
        <translation>用上下方向鍵選文章，Enter 鍵打開，Esc 鍵返回。</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Open the list&apos;s next page</source>
        <translation>打開清單的下一頁</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部標為已讀</translation>
    </message>
    <message>
        <source>Nothing in this list is new any more</source>
        <translation>這個清單裡的文章都不再標「新」</translation>
    </message>
    <message>
        <source>Leave the list (Escape)</source>
        <translation>離開清單（Esc 鍵）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Search this catalogue for what is written above the list</source>
        <translation>依清單上方寫的字搜尋這份書目</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>搜尋這份書目</translation>
    </message>
    <message>
        <source>Search this catalogue</source>
        <translation>搜尋這份書目</translation>
    </message>
    <message>
        <source>Type words and press Enter; the arrow down leads to the list.</source>
        <translation>寫好要找的字，按 Enter 鍵；按向下鍵到清單。</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Nobody could read these two colours together. Nothing was changed.</source>
        <translation>這兩種顏色放在一起看不清楚，沒有變更。</translation>
    </message>
    <message>
        <source>These two colours are close to each other and tire the eyes.</source>
        <translation>這兩種顏色比較接近，看久了眼睛會累。</translation>
    </message>
    <message>
        <source>Everything looks as it did at first.</source>
        <translation>已經恢復成最初的樣子。</translation>
    </message>
    <message>
        <source>No typeface of this kind is installed here: the sans serif is shown.</source>
        <translation>這台電腦沒有安裝這種字型，顯示的是黑體。</translation>
    </message>
    <message>
        <source>Letters and figures are of this kind. None is installed for Chinese characters: they stay sans serif.</source>
        <translation>字母和數字用這種字型。漢字沒有安裝這種字型，仍是黑體。</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>文字與配色</translation>
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
        <translation>字的上方沒有拼音</translation>
    </message>
    <message>
        <source>The reading above every character</source>
        <translation>每個字上方有拼音</translation>
    </message>
    <message>
        <source>Tones in colour</source>
        <translation>四聲分色</translation>
    </message>
    <message>
        <source>Each tone in a colour of its own</source>
        <translation>四個聲調用四種顏色</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show an article&apos;s pictures</source>
        <translation>顯示文章裡的圖片</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>只看文字</translation>
    </message>
    <message>
        <source>Show the text without pictures</source>
        <translation>不顯示圖片，只看文字</translation>
    </message>
    <message>
        <source>Size of buttons and messages</source>
        <translation>按鈕和訊息的大小</translation>
    </message>
    <message>
        <source>Colours and sizes as the system wants them</source>
        <translation>配色和大小跟隨系統</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Dark, strong contrast, larger text: as the system</source>
        <translation>深色、高對比、放大的文字，都跟系統一樣</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>As you have chosen them here</source>
        <translation>照您在這裡選的</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢復原樣</translation>
    </message>
    <message>
        <source>Let everything look as it did at first</source>
        <translation>讓一切恢復成最初的樣子</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Elder mode</source>
        <translation>長者模式</translation>
    </message>
    <message>
        <source>No type smaller than 32</source>
        <translation>字級不小於 32</translation>
    </message>
    <message>
        <source>Plain mode</source>
        <translation>一般模式</translation>
    </message>
    <message>
        <source>Type from 24 on</source>
        <translation>字級從 24 開始</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Strokes of one width</source>
        <translation>筆畫一樣粗</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>明體</translation>
    </message>
    <message>
        <source>As books are printed</source>
        <translation>像書上印的那樣</translation>
    </message>
    <message>
        <source>Easy to tell apart</source>
        <translation>易辨認</translation>
    </message>
    <message>
        <source>Letters with shapes of their own</source>
        <translation>字形差別大，不容易看混</translation>
    </message>
    <message>
        <source>Kind of type</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>一般</translation>
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
        <translation>筆畫粗細</translation>
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
        <translation>黃色</translation>
    </message>
    <message>
        <source>The colours of the system</source>
        <translation>和系統的顏色一樣</translation>
    </message>
    <message>
        <source>Take back the last change of a setting</source>
        <translation>復原上一次設定的變更</translation>
    </message>
    <message>
        <source>The two colours that you choose below</source>
        <translation>用您在下面選的兩種顏色</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>米色</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>深藍</translation>
    </message>
    <message>
        <source>Dark green</source>
        <translation>深綠</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>淺藍</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>淺綠</translation>
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
        <translation>山清水秀，現在文章看起來就是這個樣子。2026 年，A4 紙，GDP。</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>看起來的樣子</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>Magnifier</source>
        <translation>放大鏡</translation>
    </message>
    <message>
        <source>What is read or pointed at, much larger; for the eye alone</source>
        <translation>正在讀或指著的地方，放大顯示，只給眼睛看</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lingdu</source>
        <translation>聆讀</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>選擇文章</translation>
    </message>
    <message>
        <source>Articles (*.html *.htm *.mht *.mhtml *.txt *.epub);;All files (*)</source>
        <translation>文章 (*.html *.htm *.mht *.mhtml *.txt *.epub);;所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>The bookmark here is removed.</source>
        <translation>這裡的書籤取走了。</translation>
    </message>
    <message>
        <source>Bookmark: {line}</source>
        <translation>已放書籤：{line}</translation>
    </message>
    <message>
        <source>Nothing is selected. Select words with Shift and the arrow keys, or the mouse.</source>
        <translation>沒有選取文字。請按住 Shift 用方向鍵選取，或用滑鼠選取。</translation>
    </message>
    <message>
        <source>The highlight is removed.</source>
        <translation>重點取消了。</translation>
    </message>
    <message>
        <source>Highlighted: {line}</source>
        <translation>已劃重點：{line}</translation>
    </message>
    <message>
        <source>What is marked here is hidden now. {key} brings it back.</source>
        <translation>這裡做了記號的文字現在隱藏著。按 {key} 放回。</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>備註已記下。</translation>
    </message>
    <message>
        <source>The note is gone.</source>
        <translation>備註已移除。</translation>
    </message>
    <message>
        <source>Removed. {key} puts it back.</source>
        <translation>已移除。按 {key} 放回來。</translation>
    </message>
    <message>
        <source>These are the oldest.</source>
        <translation>這些是最早的了。</translation>
    </message>
    <message>
        <source>It is there again.</source>
        <translation>已放回來。</translation>
    </message>
    <message>
        <source>Nothing was removed that could be put back.</source>
        <translation>沒有可以放回來的。</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Bookmarks {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 個書籤，共 {count} 個</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>劃重點</translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation>還沒有書籤。</translation>
    </message>
    <message>
        <source>This article has no bookmarks yet.</source>
        <translation>這篇文章還沒有書籤。</translation>
    </message>
    <message>
        <source>Bookmarks: {count}</source>
        <translation>書籤和重點：{count} 處</translation>
    </message>
    <message>
        <source>Bookmarks and highlights</source>
        <translation>書籤和重點</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>這篇文章</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter goes there, Delete removes it.</source>
        <translation>用方向鍵逐條移動，按 Enter 前往，按 Delete 移除。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>A note beside the chosen bookmark; Enter keeps it.</source>
        <translation>寫在選取書籤旁的備註，按 Enter 記下。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Show the place in its article</source>
        <translation>在文章裡顯示這個地方</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>記下備註</translation>
    </message>
    <message>
        <source>Keep what is written above</source>
        <translation>記下上面寫的備註</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen bookmark</source>
        <translation>移除選取的書籤</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>更早的</translation>
    </message>
    <message>
        <source>List older bookmarks</source>
        <translation>列出更早的書籤</translation>
    </message>
    <message>
        <source>Put back what was removed</source>
        <translation>放回移除的</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>{does}, and: {offers}</source>
        <translation>{does}，還可以：{offers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A long message: the arrows scroll it.</source>
        <translation>訊息較長，用上下鍵捲動。</translation>
    </message>
    <message>
        <source>Show the whole message</source>
        <translation>顯示整則訊息</translation>
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
        <translation>方向鍵一項一項地走，Enter 就做，Esc 返回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>離開這一頁（Esc 鍵）</translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message>
        <source>That was the whole article.</source>
        <translation>全文讀完了。</translation>
    </message>
    <message>
        <source>This is the first sentence.</source>
        <translation>已經是第一句了。</translation>
    </message>
    <message>
        <source>This is the last sentence.</source>
        <translation>已經是最後一句了。</translation>
    </message>
    <message>
        <source>This is the first paragraph.</source>
        <translation>這是第一段。</translation>
    </message>
    <message>
        <source>This is the last paragraph.</source>
        <translation>這是最後一段。</translation>
    </message>
    <message>
        <source>Time is up: reading stops behind this sentence.</source>
        <translation>時間到了：讀完這一句就停。</translation>
    </message>
    <message>
        <source>Reading stops in a minute.</source>
        <translation>再過一分鐘停止朗讀。</translation>
    </message>
    <message>
        <source>The article is finished, and so is the sleep timer. Good night.</source>
        <translation>文章讀完了，定時也到了。晚安。</translation>
    </message>
    <message>
        <source>This machine has nothing to play sound on: the words are lit without sound. Please check the speaker or the headphones.</source>
        <translation>這台電腦上沒有可以發聲的裝置：文字會一句一句亮起，但沒有聲音。請檢查喇叭或耳機。</translation>
    </message>
    <message>
        <source>There is sound again.</source>
        <translation>又有聲音了。</translation>
    </message>
    <message>
        <source>The voice that you chose is not on this machine any more; another one reads. The settings show which there are.</source>
        <translation>您選的聲音已經不在這台電腦上，現在換了一個聲音來讀。在設定裡可以看到有哪些聲音。</translation>
    </message>
    <message>
        <source>The voice is installed. {key} shows all of them.</source>
        <translation>聲音裝好了。按 {key} 看全部聲音。</translation>
    </message>
    <message>
        <source>What you asked for is here. Go on typing, or go back to it.</source>
        <translation>您要的開好了。可以接著輸入，也可以回去看。</translation>
    </message>
    <message>
        <source>Pinyin cannot be shown: its dictionary comes with the Mandarin voice (lingdu[mandarin]).</source>
        <translation>無法顯示拼音：拼音的詞典要和國語語音一起安裝（lingdu[mandarin]）。</translation>
    </message>
    <message>
        <source>The voice stopped working several times; another one reads. {key} shows all of them.</source>
        <translation>聲音好幾次停住不動，換了另一個聲音來讀。按 {key} 看全部聲音。</translation>
    </message>
    <message>
        <source>The disk is full or may not be written to: reading goes on, but your place and settings cannot be remembered.</source>
        <translation>磁碟滿了或不能寫入：可以接著讀，但讀到哪裡和設定都記不住。</translation>
    </message>
    <message>
        <source>This cannot be kept: nothing can be remembered here.</source>
        <translation>記不下來：這裡什麼都存不了。</translation>
    </message>
    <message>
        <source>The shelf was damaged. It was set aside, and what could be read of it is on a new one.</source>
        <translation>書架檔案毀損，已移到一旁；還讀得出來的文章都已轉到新的書架上。</translation>
    </message>
    <message>
        <source>Your settings could not be read. They were set aside, and the usual ones are used.</source>
        <translation>原來的設定讀不出來，已經放到一邊，現在用的是一般的設定。</translation>
    </message>
    <message>
        <source>The list of words that are always hidden, or never, cannot be understood and is not used. To learn why, run: lingdu check</source>
        <translation>自己的廣告詞表看不懂，沒有使用。想知道哪裡錯了，請執行：lingdu check</translation>
    </message>
    <message>
        <source>Nothing of what is selected is read aloud.</source>
        <translation>選取的文字不在內文裡，朗讀時不讀。</translation>
    </message>
    <message>
        <source>Nothing that could be put back was hidden in this article.</source>
        <translation>這篇文章裡沒有隱藏過可以放回的內容。</translation>
    </message>
    <message>
        <source>What was hidden in the text stands there again. {key} hides it.</source>
        <translation>正文裡隱藏的內容已經放回。按 {key} 再隱藏。</translation>
    </message>
    <message>
        <source>What was found is hidden again. {key} brings it back.</source>
        <translation>找到的內容已再次隱藏，按 {key} 放回。</translation>
    </message>
    <message>
        <source>The page of this article is not kept on this machine.</source>
        <translation>這台電腦上沒有存下這篇文章的網頁。</translation>
    </message>
    <message>
        <source>The kept page says what you see: nothing is otherwise.</source>
        <translation>已重讀存下的網頁：和現在看到的一樣。</translation>
    </message>
    <message>
        <source>The article was found anew on the kept page. {key} shows what is otherwise.</source>
        <translation>已從存下的網頁重新擷取文章。按 {key} 看有什麼不同。</translation>
    </message>
    <message>
        <source>The page cannot be reached, so the article was found anew on the kept page. {key} shows what is otherwise.</source>
        <translation>連不上這個網頁，已從存下的網頁重新擷取文章。按 {key} 看有什麼不同。</translation>
    </message>
    <message>
        <source>This page cannot be had at the moment. What you see is what your shelf has kept of it.</source>
        <translation>這個網頁現在打不開，您看到的是書架上保存的。</translation>
    </message>
    <message>
        <source>Lingdu finds more or less on this page than when you opened it. {key} shows that.</source>
        <translation>聆讀現在從這個網頁擷取的內容和您當初開啟時不同。按 {key} 查看。</translation>
    </message>
    <message>
        <source>Not all pages of this article could be had. {again} fetches them once more; {list} opens a missing one by itself.</source>
        <translation>這篇文章沒有取全。按 {again} 再取一次，按 {list} 單獨開啟缺的那一頁。</translation>
    </message>
    <message>
        <source>All pages of this article are here now.</source>
        <translation>文章的各頁都到了。</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>前面沒有可以返回的內容。</translation>
    </message>
    <message>
        <source>There is nothing to go forward to.</source>
        <translation>沒有可以前進的地方了。</translation>
    </message>
    <message>
        <source>The natural Mandarin voice is not installed; the voice you hear is hard to understand. {key} shows the voices: choose Kokoro below them and install it.</source>
        <translation>還沒有安裝自然的國語聲音，現在的聲音不容易聽懂。按 {key} 打開聲音頁，在下面選 Kokoro 安裝。</translation>
    </message>
    <message>
        <source>The natural Mandarin voice is not installed; the voice you hear is hard to understand. Please tell whoever looks after this machine.</source>
        <translation>還沒有安裝自然的國語聲音，現在的聲音不容易聽懂。請告訴管理這台電腦的人。</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>in the title</source>
        <translation>在標題裡</translation>
    </message>
    <message>
        <source>in the page&apos;s hidden description</source>
        <translation>在網頁的隱藏說明裡</translation>
    </message>
    <message>
        <source>in a hidden heading</source>
        <translation>在隱藏的標題裡</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>在內文裡</translation>
    </message>
    <message>
        <source>A paragraph that stands twice:</source>
        <translation>重複出現的段落：</translation>
    </message>
    <message>
        <source>This name may have been written over an institution&apos;s real name:</source>
        <translation>這個名稱可能替換了機構的真實名稱：</translation>
    </message>
    <message>
        <source>Pinyin in brackets, which a copy of this page has put in:</source>
        <translation>轉載的網頁加在括號裡的拼音：</translation>
    </message>
    <message>
        <source>Characters without meaning, which a copy of this page has put in:</source>
        <translation>轉載的網頁加進去的無意義文字：</translation>
    </message>
    <message>
        <source>The page says that it is somebody&apos;s who its address is not. Its address is at:</source>
        <translation>網頁自稱的身分與它的網址不符。它的網址屬於：</translation>
    </message>
    <message>
        <source>A page of this article could not be fetched:</source>
        <translation>文章有一頁沒能取到：</translation>
    </message>
    <message>
        <source>Doubtful words, {where}; they are only underlined:</source>
        <translation>存疑的字句，{where}，只畫了波浪線：</translation>
    </message>
    <message>
        <source>Suspected advertisement, {where}:</source>
        <translation>疑似廣告，{where}：</translation>
    </message>
    <message>
        <source>{written} (it may have been: {real})</source>
        <translation>{written}（原來可能是：{real}）</translation>
    </message>
    <message>
        <source>A word of the text itself may be missing there.</source>
        <translation>那裡的原文可能缺字。</translation>
    </message>
    <message>
        <source>In {count} places.</source>
        <translation>共 {count} 處。</translation>
    </message>
    <message>
        <source>In one place.</source>
        <translation>共 1 處。</translation>
    </message>
    <message>
        <source>the same words have replaced the page&apos;s title or key words</source>
        <translation>同樣的字句替換了網頁的標題或關鍵字</translation>
    </message>
    <message>
        <source>it stands glued into the middle of a sentence</source>
        <translation>它被硬塞在一句話中間</translation>
    </message>
    <message>
        <source>the page hides it from the eye</source>
        <translation>網頁故意不讓人看見它</translation>
    </message>
    <message>
        <source>the same text stands above</source>
        <translation>上面已經有同樣的內容</translation>
    </message>
    <message>
        <source>it is worded as such advertisements are</source>
        <translation>它的寫法和這類廣告一樣</translation>
    </message>
    <message>
        <source>the same words stand in other places where they do not belong</source>
        <translation>同樣的字句還出現在別的不該有的地方</translation>
    </message>
    <message>
        <source>it is a link that leads off this site</source>
        <translation>它是通向別的網站的連結</translation>
    </message>
    <message>
        <source>the real name still stands in other places of the page</source>
        <translation>網頁別處還留著真實的名稱</translation>
    </message>
    <message>
        <source>the address is not one that such an institution has</source>
        <translation>這類機構不會用這樣的網址</translation>
    </message>
    <message>
        <source>its characters are pulled apart, as nobody writes</source>
        <translation>字與字之間被隔開，平常沒有人這樣寫</translation>
    </message>
    <message>
        <source>the same paragraph stands there once more without these words</source>
        <translation>文中同樣的一段還有一處，沒有這幾個字</translation>
    </message>
    <message>
        <source>it stands in this machine&apos;s own list of advertisements</source>
        <translation>它寫在這台電腦自己的廣告詞表裡</translation>
    </message>
    <message>
        <source>the address is made to look like another one</source>
        <translation>網址故意做得像另一個網址</translation>
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
        <translation>像是賭博廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for loans</source>
        <translation>像是貸款廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for pornography</source>
        <translation>像是色情廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for copied games or for cheating in games</source>
        <translation>像是私服、外掛遊戲廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for forged papers</source>
        <translation>像是假證件、假發票廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for medicine</source>
        <translation>像是賣藥的廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for essays written by others</source>
        <translation>像是代寫論文、代考的廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for bought likes and search results</source>
        <translation>像是刷單、刷流量的廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for virtual money</source>
        <translation>像是虛擬貨幣廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for spying on people</source>
        <translation>像是打探別人隱私的廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for counterfeit goods</source>
        <translation>像是賣假名牌的廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for other people&apos;s accounts and data</source>
        <translation>像是買賣帳號、個人資料的廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for surrogate mothers</source>
        <translation>像是代孕廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for ways around the network&apos;s rules</source>
        <translation>像是翻牆軟體廣告</translation>
    </message>
    <message>
        <source>it looks like an advertisement for share tips</source>
        <translation>像是推薦股票、配資的廣告</translation>
    </message>
    <message>
        <source>the page says that it is a public authority&apos;s</source>
        <translation>網頁自稱是政府機關的網站</translation>
    </message>
    <message>
        <source>the address is not one that an authority has</source>
        <translation>政府機關不會用這樣的網址</translation>
    </message>
    <message>
        <source>Do not pay, and do not type a password or a card&apos;s number there, before you have asked someone whom you trust.</source>
        <translation>沒有問過信得過的人以前，不要在那裡付錢，也不要填密碼和銀行卡號。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{what} ({list} tells which; {key} hides them again)</source>
        <translation>{what}（點這裡或按 {list} 查看，按 {key} 再次隱藏）</translation>
    </message>
    <message>
        <source>{what} ({list} tells which; {key} brings them back)</source>
        <translation>{what}（點這裡或按 {list} 查看，按 {key} 全部放回）</translation>
    </message>
    <message>
        <source>{what} ({list} tells which)</source>
        <translation>{what}（點這裡或按 {list} 查看）</translation>
    </message>
    <message>
        <source>One page of this article is missing.</source>
        <translation>這篇文章還缺 1 頁沒能取得。</translation>
    </message>
    <message>
        <source>{count} pages of this article are missing.</source>
        <translation>這篇文章還缺 {count} 頁沒能取得。</translation>
    </message>
    <message>
        <source>Please note: this page says that it is somebody&apos;s who its address is not. It is at:</source>
        <translation>請留意：這個網頁自稱的身分與它的網址不符。它其實來自：</translation>
    </message>
    <message>
        <source>“{name}” may have been written over this institution&apos;s name here:</source>
        <translation>本文裡的「{name}」可能替換了這個機構的名稱：</translation>
    </message>
    <message>
        <source>“{name}” may have been written over an institution&apos;s real name here</source>
        <translation>本文裡的機構名稱可能被換成了「{name}」</translation>
    </message>
    <message>
        <source>One page of this article is missing ({again} fetches it once more; {list} opens it by itself)</source>
        <translation>這篇文章還缺 1 頁沒能取得（按 {again} 再取一次，點這裡或按 {list} 單獨開啟它）</translation>
    </message>
    <message>
        <source>{count} pages of this article are missing ({again} fetches them once more; {list} opens one by itself)</source>
        <translation>這篇文章還缺 {count} 頁沒能取得（按 {again} 再取一次，點這裡或按 {list} 單獨開啟）</translation>
    </message>
    <message>
        <source>Outside the text: one suspected advertisement</source>
        <translation>另有 1 處疑似廣告不在正文裡</translation>
    </message>
    <message>
        <source>Outside the text: {count} suspected advertisements</source>
        <translation>另有 {count} 處疑似廣告不在正文裡</translation>
    </message>
    <message>
        <source>Hidden here: {injected} and {repeated}</source>
        <translation>這裡隱藏了 {injected}、{repeated}</translation>
    </message>
    <message>
        <source>one suspected advertisement</source>
        <translation>1 處疑似廣告</translation>
    </message>
    <message>
        <source>{count} suspected advertisements</source>
        <translation>{count} 處疑似廣告</translation>
    </message>
    <message>
        <source>one repeated paragraph</source>
        <translation>1 處重複段落</translation>
    </message>
    <message>
        <source>{count} repeated paragraphs</source>
        <translation>{count} 處重複段落</translation>
    </message>
    <message>
        <source>Hidden here: one suspected advertisement</source>
        <translation>這裡隱藏了 1 處疑似廣告</translation>
    </message>
    <message>
        <source>Hidden here: {count} suspected advertisements</source>
        <translation>這裡隱藏了 {count} 處疑似廣告</translation>
    </message>
    <message>
        <source>Hidden here: one repeated paragraph</source>
        <translation>這裡隱藏了 1 處重複段落</translation>
    </message>
    <message>
        <source>Hidden here: {count} repeated paragraphs</source>
        <translation>這裡隱藏了 {count} 處重複段落</translation>
    </message>
    <message>
        <source>Underlined here: one doubtful passage</source>
        <translation>1 處存疑的字句畫了波浪線</translation>
    </message>
    <message>
        <source>it looks like an advertisement</source>
        <translation>像是廣告</translation>
    </message>
    <message>
        <source>Underlined here: {count} doubtful passages</source>
        <translation>{count} 處存疑的字句畫了波浪線</translation>
    </message>
    <message>
        <source>Left out: pinyin in brackets, which a copy of this page had put in</source>
        <translation>轉載時加上的括號拼音已略去</translation>
    </message>
    <message>
        <source>Left out: characters without meaning, which a copy of this page had put in</source>
        <translation>轉載時加進去的無意義文字已略去</translation>
    </message>
    <message>
        <source>Shown again: one passage that was hidden</source>
        <translation>已放回 1 處隱藏的內容</translation>
    </message>
    <message>
        <source>Shown again: {count} passages that were hidden</source>
        <translation>已放回 {count} 處隱藏的內容</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices {first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 處，共 {count} 處</translation>
    </message>
    <message>
        <source>Show these instead</source>
        <translation>改看這些</translation>
    </message>
    <message>
        <source>, </source>
        <translation>；</translation>
    </message>
    <message>
        <source>It is shown in the article again.</source>
        <translation>它已經放回文章裡。</translation>
    </message>
    <message>
        <source>Hide it again (Enter)</source>
        <translation>再次隱藏（按 Enter 鍵）</translation>
    </message>
    <message>
        <source>Put it back (Enter)</source>
        <translation>放回文章裡（按 Enter 鍵）</translation>
    </message>
    <message>
        <source>Open this page by itself (Enter)</source>
        <translation>單獨開啟這一頁（按 Enter 鍵）</translation>
    </message>
    <message>
        <source>What was found in this article</source>
        <translation>這篇文章裡發現了什麼</translation>
    </message>
</context>
<context>
    <name>OffersPage</name>
    <message>
        <source>Subscribed</source>
        <translation>已訂閱</translation>
    </message>
    <message>
        <source>What to subscribe to: one list</source>
        <translation>可以訂閱 1 個清單</translation>
    </message>
    <message>
        <source>What to subscribe to: {count} lists</source>
        <translation>可以訂閱的清單：{count} 個</translation>
    </message>
    <message>
        <source>Enter subscribes to the chosen one, or unsubscribes; Escape leads back.</source>
        <translation>Enter 訂閱選取的，或者取消訂閱；Esc 鍵退回。</translation>
    </message>
    <message>
        <source>Leave this page (Escape)</source>
        <translation>離開這一頁（Esc 鍵）</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Open an article</source>
        <translation>開啟一篇文章</translation>
    </message>
    <message>
        <source>Type or paste the article&apos;s address here, then press Enter:</source>
        <translation>在這裡輸入或貼上文章的網址，然後按 Enter 鍵：</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選一個檔案…</translation>
    </message>
    <message>
        <source>You have copied an address: {address}</source>
        <translation>您複製了一個網址：{address}</translation>
    </message>
    <message>
        <source>Open what you copied</source>
        <translation>開啟複製的網址</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>Searching for “{words}”. {what}</source>
        <translation>正在搜尋「{words}」。{what}</translation>
    </message>
    <message>
        <source>Do not wait for the further pages (Escape)</source>
        <translation>不再等後面幾頁（Esc）</translation>
    </message>
    <message>
        <source>Do not wait for what is found (Escape)</source>
        <translation>不再等搜尋結果（Esc 鍵）</translation>
    </message>
    <message>
        <source>Do not open this page (Escape)</source>
        <translation>不開啟這個網頁（Esc 鍵）</translation>
    </message>
    <message>
        <source>Page {page} of the article: {what}</source>
        <translation>文章的第 {page} 頁：{what}</translation>
    </message>
    <message>
        <source>{what} {share} %</source>
        <translation>{what} {share}%</translation>
    </message>
    <message>
        <source>{what} {done} of {total}</source>
        <translation>{what} 第 {done} 個，共 {total} 個</translation>
    </message>
    <message>
        <source>Looking for the site…</source>
        <translation>正在尋找這個網站…</translation>
    </message>
    <message>
        <source>The page is on its way…</source>
        <translation>網頁正在傳過來…</translation>
    </message>
    <message>
        <source>Asking how this catalogue is searched…</source>
        <translation>正在詢問這個書目怎麼搜尋…</translation>
    </message>
    <message>
        <source>Finding the article on the page…</source>
        <translation>正在網頁裡找文章…</translation>
    </message>
    <message>
        <source>Fetching the pictures…</source>
        <translation>正在取圖片…</translation>
    </message>
</context>
<context>
    <name>Paging</name>
    <message>
        <source>There is no article yet for that. Please open one first.</source>
        <translation>還沒有文章可用。請先打開一篇。</translation>
    </message>
    <message>
        <source>Nothing was hidden or marked in this article.</source>
        <translation>這篇文章沒有藏起或標出什麼。</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>Table, rows {first} to {last} of {count}</source>
        <translation>表格，共 {count} 列，這裡是第 {first} 到 {last} 列</translation>
    </message>
    <message>
        <source>List of {count} items</source>
        <translation>清單，共 {count} 項</translation>
    </message>
    <message>
        <source>List of one item</source>
        <translation>清單，共 1 項</translation>
    </message>
    <message>
        <source>Table of {rows} rows and {columns} columns</source>
        <translation>表格，{rows} 列 {columns} 欄</translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <translation>沒有說明的圖片</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>{level} 級標題</translation>
    </message>
    <message>
        <source>List inside a list, level {level}</source>
        <translation>清單裡的清單，第 {level} 層</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>註釋</translation>
    </message>
    <message>
        <source>File</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Something was hidden here</source>
        <translation>這裡藏起了內容</translation>
    </message>
    <message>
        <source>Caption of the picture</source>
        <translation>圖片說明</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
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
        <translation>到手機上看</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>複製網址</translation>
    </message>
    <message>
        <source>Put the article&apos;s address on the clipboard</source>
        <translation>把這篇文章的網址放到剪貼簿上</translation>
    </message>
    <message>
        <source>The code that a phone reads</source>
        <translation>給手機掃的 QR Code</translation>
    </message>
    <message>
        <source>This article has no address on the web: it is a file on this machine or an example. A phone cannot open it.</source>
        <translation>這篇文章沒有網址：它是這台電腦上的檔案，或者是範例。手機打不開它。</translation>
    </message>
    <message>
        <source>The address is too long for a code. It can be copied and sent instead.</source>
        <translation>網址太長，做不成 QR Code。可以複製下來傳給手機。</translation>
    </message>
    <message>
        <source>The window is too small for the code. Make it larger, or copy the address.</source>
        <translation>視窗太小，放不下 QR Code。請把視窗放大，或者複製網址。</translation>
    </message>
    <message>
        <source>Point the phone&apos;s camera at the code; the phone then opens this article.</source>
        <translation>用手機的相機對準這個 QR Code，手機就會打開這篇文章。</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>網址複製好了。</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>For the librarian</source>
        <translation>管理員</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Back to the opening hours</source>
        <translation>回到開放時間</translation>
    </message>
    <message>
        <source>PIN:</source>
        <translation>密碼：</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>What is typed is not shown. Enter tries it.</source>
        <translation>輸入的內容不顯示，按 Enter 確認。</translation>
    </message>
    <message>
        <source>Close Lingdu</source>
        <translation>關閉聆讀</translation>
    </message>
    <message>
        <source>Close Lingdu with the librarian&apos;s PIN</source>
        <translation>用管理員密碼關閉聆讀</translation>
    </message>
    <message>
        <source>Not right, or too early. Wait {minutes} min before the next.</source>
        <translation>密碼不對，或者試得太早。請過 {minutes} 分鐘再試。</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>密碼不對。</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Size of the print</source>
        <translation>列印的字級</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 點</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>含圖片</translation>
    </message>
    <message>
        <source>Without pictures</source>
        <translation>不含圖片</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>With pinyin</source>
        <translation>附拼音</translation>
    </message>
    <message>
        <source>Without pinyin</source>
        <translation>不附拼音</translation>
    </message>
    <message>
        <source>Choose a printer and print the article</source>
        <translation>選印表機，列印這篇文章</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Write the article into a PDF file</source>
        <translation>把文章存成一個 PDF 檔案</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop printing; nothing of it is kept</source>
        <translation>停止列印，已經做的不保留</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 頁，共 {count} 頁</translation>
    </message>
    <message>
        <source>The article is very long: its pages are being counted. Then it goes on.</source>
        <translation>這篇文章很長，正在數有多少頁，數完就接著做。</translation>
    </message>
    <message>
        <source>{done} of {count} pages are done</source>
        <translation>做好了 {done} 頁，共 {count} 頁</translation>
    </message>
    <message>
        <source>Pages so far: {count}</source>
        <translation>已經數到 {count} 頁</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已經停止，沒有列印完。</translation>
    </message>
    <message>
        <source>There is no printer on this machine. The article can be saved as a PDF.</source>
        <translation>這台電腦上沒有印表機。可以把文章存成 PDF。</translation>
    </message>
    <message>
        <source>The article was sent to the printer.</source>
        <translation>文章已經送去列印了。</translation>
    </message>
    <message>
        <source>One more page may be printed here; this article has {pages}.</source>
        <translation>這裡還可以列印 1 頁；這篇文章有 {pages} 頁。</translation>
    </message>
    <message>
        <source>{count} more pages may be printed here; this article has {pages}.</source>
        <translation>這裡還可以列印 {count} 頁；這篇文章有 {pages} 頁。</translation>
    </message>
    <message>
        <source>The article was saved: {path}</source>
        <translation>文章存好了：{path}</translation>
    </message>
    <message>
        <source>The pinyin is being prepared…</source>
        <translation>正在準備拼音……</translation>
    </message>
    <message>
        <source>It cannot be written there: {reason}</source>
        <translation>那裡寫不進去：{reason}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>尋找位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>頁面順序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每張頁數(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>哪些頁(&amp;S)：</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>雙面列印</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>長邊裝訂</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>短邊裝訂</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Open this file in the browser?</source>
        <translation>用瀏覽器打開這個檔案嗎？</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>打開這個連結嗎？</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打開</translation>
    </message>
    <message>
        <source>Its letters are not what they may seem: {host}</source>
        <translation>它的字母和看上去的不一樣：{host}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>用瀏覽器打開</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>在這裡打開</translation>
    </message>
    <message>
        <source>The same site as this article.</source>
        <translation>和這篇文章是同一個網站。</translation>
    </message>
    <message>
        <source>A government&apos;s site, by its name.</source>
        <translation>從名稱看，是政府的網站。</translation>
    </message>
    <message>
        <source>A school&apos;s or university&apos;s site, by its name.</source>
        <translation>從名稱看，是學校的網站。</translation>
    </message>
    <message>
        <source>Another site, not the article&apos;s.</source>
        <translation>另一個網站，不是這篇文章的網站。</translation>
    </message>
    <message>
        <source>Take care: this address is made to look like another one.</source>
        <translation>當心：這個網址故意做得像另一個網址。</translation>
    </message>
    <message>
        <source>The connection is not encrypted: never type a password there.</source>
        <translation>連線沒有加密：不要在那裡輸入密碼。</translation>
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
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Pronunciation of single words</source>
        <translation>個別詞的讀音</translation>
    </message>
    <message>
        <source>Say how a word is to be read aloud</source>
        <translation>說明一個詞該怎麼讀</translation>
    </message>
    <message>
        <source>What is announced, one by one</source>
        <translation>朗讀時說明哪些，逐項選擇</translation>
    </message>
    <message>
        <source>Choose of headings, lists, tables and the others which are announced</source>
        <translation>標題、清單、表格等等，哪些要說明</translation>
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
        <translation>句與句之間的停頓</translation>
    </message>
    <message>
        <source>Pause between paragraphs</source>
        <translation>段與段之間的停頓</translation>
    </message>
    <message>
        <source>Say what the text is made of</source>
        <translation>朗讀時說明標題、表格等</translation>
    </message>
    <message>
        <source>Footnote marks, long addresses, repeated captions</source>
        <translation>註腳編號、長網址、重複的圖片說明</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Of an address only the site is read</source>
        <translation>網址只唸網站名</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>照唸</translation>
    </message>
    <message>
        <source>Everything that stands there is read</source>
        <translation>寫著什麼就唸什麼</translation>
    </message>
    <message>
        <source>Read what the pointer or the caret rests on</source>
        <translation>指讀：滑鼠或游標停在哪段，就讀哪段</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>That part</source>
        <translation>只讀那段</translation>
    </message>
    <message>
        <source>Read that paragraph and stop</source>
        <translation>讀完那一段就停</translation>
    </message>
    <message>
        <source>On from there</source>
        <translation>從那裡讀下去</translation>
    </message>
    <message>
        <source>Read on from that paragraph</source>
        <translation>從那一段一直讀下去</translation>
    </message>
    <message>
        <source>The sentence once more in very large type</source>
        <translation>大字幕：正在讀的句子用特大的字再顯示一遍</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The other script</source>
        <translation>另一種字</translation>
    </message>
    <message>
        <source>Traditional for Simplified, Simplified for Traditional</source>
        <translation>原文是簡體就用繁體，是繁體就用簡體</translation>
    </message>
    <message>
        <source>With pinyin</source>
        <translation>加拼音</translation>
    </message>
    <message>
        <source>Lingdu in the desktop&apos;s tray</source>
        <translation>系統匣裡的聆讀</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>要</translation>
    </message>
    <message>
        <source>Play, pause and stop from there, where there is one</source>
        <translation>有系統匣的桌面上，可以從那裡朗讀、暫停、停止</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不說</translation>
    </message>
    <message>
        <source>Briefly</source>
        <translation>簡短</translation>
    </message>
    <message>
        <source>Headings, lists, tables with the headers of their cells, pictures, quotations, notes</source>
        <translation>標題、清單、表格（帶表頭）、圖片、引文、註</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Links and pictures without a caption, too</source>
        <translation>連結和沒有說明的圖片也說</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>There is no article yet.</source>
        <translation>還沒有文章。</translation>
    </message>
    <message>
        <source>Beginning of the article: {title}</source>
        <translation>文章開頭：{title}</translation>
    </message>
    <message>
        <source>Beginning of the article</source>
        <translation>文章開頭</translation>
    </message>
    <message>
        <source>A saved page; it says that it is from {host}, which nobody has checked</source>
        <translation>儲存的網頁，自稱來自 {host}，沒有人核對過</translation>
    </message>
    <message>
        <source>Nothing was hidden or marked in this article.</source>
        <translation>這篇文章沒有藏起或標出什麼。</translation>
    </message>
    <message>
        <source>What was found in the article: {count}. Enter shows it.</source>
        <translation>文章裡發現的：{count} 處。按 Enter 查看。</translation>
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
        <translation>按鈕：{first}</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按鈕</translation>
    </message>
    <message>
        <source>Page: {name}</source>
        <translation>頁面：{name}</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>There is no page beside the article yet.</source>
        <translation>還沒有開啟過別的頁面。</translation>
    </message>
    <message>
        <source>Message: {text}</source>
        <translation>訊息：{text}</translation>
    </message>
    <message>
        <source>There is no message.</source>
        <translation>現在沒有訊息。</translation>
    </message>
</context>
<context>
    <name>RemarkWords</name>
    <message>
        <source>A suspected advertisement was skipped here.</source>
        <translation>此處跳過疑似廣告。</translation>
    </message>
    <message>
        <source>A suspected advertisement was skipped here; a word may be missing.</source>
        <translation>此處跳過疑似廣告，原文可能缺字。</translation>
    </message>
    <message>
        <source>This name may have been replaced.</source>
        <translation>名稱可能被替換。</translation>
    </message>
    <message>
        <source>The next paragraph repeats one above and was skipped.</source>
        <translation>下一段與上文相同，已略過。</translation>
    </message>
    <message>
        <source>A page of this article is missing here. {again} fetches it once more; {list} opens it by itself.</source>
        <translation>這裡缺了文章的一頁。按 {again} 再取一次，按 {list} 單獨開啟它。</translation>
    </message>
    <message>
        <source>Please note: this page says that it is somebody&apos;s who its address is not. Where it is from stands above the article.</source>
        <translation>請留意：這個網頁自稱的身分與它的網址不符。它其實來自哪裡，寫在文章上方。</translation>
    </message>
    <message>
        <source>Footnote marks and long addresses are not read out.</source>
        <translation>註腳編號和長網址不唸出來。</translation>
    </message>
    <message>
        <source>Table, {columns}, {rows}</source>
        <translation>表格，{columns}{rows}</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>1欄</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count}欄</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>1列</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}列</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>List, one item. Item {number}</source>
        <translation>清單，共1項。第{number}項</translation>
    </message>
    <message>
        <source>List, {count} items. Item {number}</source>
        <translation>清單，共{count}項。第{number}項</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>第{number}項</translation>
    </message>
    <message>
        <source>Picture: {text}</source>
        <translation>圖片：{text}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Note {text}</source>
        <translation>註{text}</translation>
    </message>
    <message>
        <source>Program text</source>
        <translation>程式碼</translation>
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
        <translation>影片</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count}個連結</translation>
    </message>
</context>
<context>
    <name>SelfVoicing</name>
    <message>
        <source>{text} deleted</source>
        <translation>刪去 {text}</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Type size {size}</source>
        <translation>字級 {size}</translation>
    </message>
    <message>
        <source>Speed {rate}%</source>
        <translation>語速 {rate}%</translation>
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
        <translation>網頁原來的字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional, with the words of Taiwan</source>
        <translation>台灣繁體，連用詞</translation>
    </message>
    <message>
        <source>Traditional as in Hong Kong</source>
        <translation>香港繁體</translation>
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
        <translation>黃底黑字</translation>
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
        <translation>黑底黃字</translation>
    </message>
    <message>
        <source>Yellow on blue</source>
        <translation>藍底黃字</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自己配</translation>
    </message>
    <message>
        <source>No pinyin</source>
        <translation>不顯示拼音</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Pinyin with the tones in colour</source>
        <translation>拼音，四聲用不同顏色</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>This is Lingdu {version}.</source>
        <translation>這是聆讀 {version} 版。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁/簡</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The script of the page itself</source>
        <translation>網頁原來的字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣正體</translation>
    </message>
    <message>
        <source>Traditional, with the words of Taiwan</source>
        <translation>繁體，用臺灣的說法</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁體</translation>
    </message>
    <message>
        <source>Traditional as in Hong Kong</source>
        <translation>香港用的繁體字</translation>
    </message>
    <message>
        <source>Short lines that a sentence runs over</source>
        <translation>網頁把一句話斷成幾行時</translation>
    </message>
    <message>
        <source>As on the page</source>
        <translation>照網頁斷行</translation>
    </message>
    <message>
        <source>Lines end where the page breaks them</source>
        <translation>網頁在哪裡斷行，這裡就在哪裡斷行</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>連成一段</translation>
    </message>
    <message>
        <source>Verses, addresses, signatures and tables stay</source>
        <translation>詩句、地址、署名和表格不變</translation>
    </message>
    <message>
        <source>Speed of reading</source>
        <translation>語速</translation>
    </message>
    <message>
        <source>{rate}%</source>
        <translation>{rate}%</translation>
    </message>
    <message>
        <source>The shelf keeps</source>
        <translation>書架最多存</translation>
    </message>
    <message>
        <source>The shelf keeps (now {used})</source>
        <translation>書架最多存（現有{used}）</translation>
    </message>
    <message>
        <source>Up to {limit}</source>
        <translation>{limit}</translation>
    </message>
    <message>
        <source>What was opened longest ago goes first; what you keep stays</source>
        <translation>放不下時先移除最早開啟的，您保留的不動</translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation>閱讀輔助</translation>
    </message>
    <message>
        <source>Ruler, cross-hair, magnifier, large pointer, and where the buttons are</source>
        <translation>閱讀尺、十字線、放大鏡、大指標，按鈕固定還是收起</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Choose who reads each language, hear the voices, install more</source>
        <translation>選誰來讀每種語言、試聽、安裝更多聲音</translation>
    </message>
    <message>
        <source>More about reading aloud</source>
        <translation>更多朗讀設定</translation>
    </message>
    <message>
        <source>Pauses, loudness, what is announced, captions, pronunciation</source>
        <translation>停頓、音量、說明什麼、大字幕、讀音</translation>
    </message>
    <message>
        <source>Language of buttons and messages</source>
        <translation>按鈕與訊息的語言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>文字與配色</translation>
    </message>
    <message>
        <source>Choose type, spaces and colours</source>
        <translation>選擇字型、間距和配色</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入門設定</translation>
    </message>
    <message>
        <source>Size, colours, voice and script, one question after the other</source>
        <translation>字號、配色、聲音、繁簡，一步一步地選</translation>
    </message>
    <message>
        <source>Words that are always hidden as advertisements, or never, can be written into: {path}</source>
        <translation>一律當作廣告藏起來的詞，或者一律不藏的詞，可以寫進這個檔案：{path}</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Sheet before</source>
        <translation>上一張</translation>
    </message>
    <message>
        <source>Show the sheet before this one</source>
        <translation>看前面一張</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一張</translation>
    </message>
    <message>
        <source>Show the next sheet</source>
        <translation>看後面一張</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 頁，共 {count} 頁</translation>
    </message>
</context>
<context>
    <name>ShelfDesk</name>
    <message>
        <source>The shelf is written into {path}.</source>
        <translation>書架已匯出到 {path}。</translation>
    </message>
    <message>
        <source>One article is new on the shelf.</source>
        <translation>書架上新增了 1 篇文章。</translation>
    </message>
    <message>
        <source>{count} articles are new on the shelf.</source>
        <translation>書架上新增了 {count} 篇文章。</translation>
    </message>
    <message>
        <source>Nothing has changed in this article since you first opened it.</source>
        <translation>這篇文章自開啟以來沒有更動。</translation>
    </message>
    <message>
        <source>These are the last articles.</source>
        <translation>後面沒有文章了。</translation>
    </message>
    <message>
        <source>These are the first articles.</source>
        <translation>前面沒有文章了。</translation>
    </message>
    <message>
        <source>Kept whatever comes.</source>
        <translation>已保留，空間不足時也不會移除。</translation>
    </message>
    <message>
        <source>Kept as long as there is room.</source>
        <translation>不再特別保留，空間足夠時仍在書架上。</translation>
    </message>
    <message>
        <source>{title} is off the shelf. {key} puts it back.</source>
        <translation>《{title}》已從書架移除。按 {key} 放回來。</translation>
    </message>
    <message>
        <source>It is on the shelf again.</source>
        <translation>已放回書架。</translation>
    </message>
    <message>
        <source>Nothing was deleted that could be put back.</source>
        <translation>沒有可以放回來的文章。</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>read</source>
        <translation>已讀完</translation>
    </message>
    <message>
        <source>{share}% read</source>
        <translation>讀到 {share}%</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>{count} marks</source>
        <translation>{count} 處標記</translation>
    </message>
    <message>
        <source>one mark</source>
        <translation>1 處標記</translation>
    </message>
    <message>
        <source>page changed</source>
        <translation>網頁有更動</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>書架</translation>
    </message>
    <message>
        <source>Nothing on the shelf holds {words}.</source>
        <translation>書架上沒有文章含有「{words}」。</translation>
    </message>
    <message>
        <source>Articles with {words}, page {number}</source>
        <translation>含有「{words}」的文章，第 {number} 頁</translation>
    </message>
    <message>
        <source>One article with {words}</source>
        <translation>1 篇文章含有「{words}」</translation>
    </message>
    <message>
        <source>{count} articles with {words}</source>
        <translation>{count} 篇文章含有「{words}」</translation>
    </message>
    <message>
        <source>Shelf: {view}, nothing here yet</source>
        <translation>書架：{view}，還沒有文章</translation>
    </message>
    <message>
        <source>Shelf: {view}, {count} articles</source>
        <translation>書架：{view}，{count} 篇</translation>
    </message>
    <message>
        <source>Shelf: {view}, one article</source>
        <translation>書架：{view}，1 篇</translation>
    </message>
    <message>
        <source>Shelf: {view}</source>
        <translation>書架：{view}</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>還沒有文章。</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>繼續讀</translation>
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
        <translation>空間不足時可以移除這篇文章</translation>
    </message>
    <message>
        <source>Keep this article whatever comes</source>
        <translation>無論如何都保留這篇文章</translation>
    </message>
    <message>
        <source>Search the shelf</source>
        <translation>在書架上搜尋</translation>
    </message>
    <message>
        <source>Type words in Simplified, Traditional or English. The arrow down leads to what is found.</source>
        <translation>輸入簡體、繁體或英文的詞。按下箭頭到找到的文章。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Open the chosen article</source>
        <translation>開啟選取的文章</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the article off the shelf</source>
        <translation>把這篇文章從書架移除</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>The articles before</source>
        <translation>前面的文章</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>The articles after these</source>
        <translation>後面的文章</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Add the articles of another shelf</source>
        <translation>放進另一個書架的文章</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Write the shelf into one file</source>
        <translation>把整個書架存成一個檔案</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Put back what was deleted</source>
        <translation>放回移除的文章</translation>
    </message>
    <message>
        <source>Choose a shelf</source>
        <translation>選擇書架檔案</translation>
    </message>
    <message>
        <source>Save the shelf</source>
        <translation>儲存書架</translation>
    </message>
    <message>
        <source>Shelves (*.shelf);;All files (*)</source>
        <translation>書架 (*.shelf);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Left and right go from article to article, up and down from line to line. Enter opens one, Delete takes it off the shelf.</source>
        <translation>左右鍵逐篇移動，上下鍵逐列移動。按 Enter 開啟，按 Delete 從書架上移除。</translation>
    </message>
</context>
<context>
    <name>SidePages</name>
    <message>
        <source>The reading aids are as they were at first.</source>
        <translation>閱讀輔助恢復了最初的樣子。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>What would you like to read? Press one, or go to it with Tab and press Enter.</source>
        <translation>您想讀什麼？點一下，或用 Tab 鍵選，按 Enter 開啟。</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>開啟 {title}</translation>
    </message>
    <message>
        <source>Or type an address:</source>
        <translation>也可以輸入網址：</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>The address of an article; Enter opens it</source>
        <translation>文章的網址，按 Enter 開啟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open the address that was typed</source>
        <translation>開啟輸入的網址</translation>
    </message>
</context>
<context>
    <name>StructurePage</name>
    <message>
        <source>What is announced, one by one</source>
        <translation>朗讀時說明哪些，逐項選擇</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Lists and their items</source>
        <translation>清單和清單裡的各項</translation>
    </message>
    <message>
        <source>Tables, and the headers of their cells</source>
        <translation>表格和格子的表頭</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>註釋</translation>
    </message>
    <message>
        <source>Program text</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>Attachments and videos</source>
        <translation>附件和影片</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>不說</translation>
    </message>
</context>
<context>
    <name>SubscriptionsDesk</name>
    <message>
        <source>Nothing is kept on this machine, so there are no subscriptions.</source>
        <translation>這台電腦上什麼都不保留，所以沒有訂閱。</translation>
    </message>
    <message>
        <source>The subscriptions are written into {path}.</source>
        <translation>訂閱已經寫到 {path}。</translation>
    </message>
    <message>
        <source>Lists that are new here: {count}.</source>
        <translation>新增的訂閱：{count} 個。</translation>
    </message>
    <message>
        <source>This page offers nothing that could be subscribed to.</source>
        <translation>這個網頁沒有可以訂閱的內容。</translation>
    </message>
    <message>
        <source>Looking at {title}…</source>
        <translation>正在查看「{title}」……</translation>
    </message>
    <message>
        <source>Subscribed. {key} shows your subscriptions and what is new.</source>
        <translation>訂閱好了。按 {key} 看您的訂閱和新文章。</translation>
    </message>
    <message>
        <source>There are as many subscriptions as there can be. Please remove one first.</source>
        <translation>訂閱已經滿了，請先取消一個。</translation>
    </message>
    <message>
        <source>{title} is not looked at any more. {key} takes that back.</source>
        <translation>不再檢查「{title}」了。按 {key} 復原。</translation>
    </message>
    <message>
        <source>It is subscribed to again.</source>
        <translation>又訂閱上了。</translation>
    </message>
    <message>
        <source>What was marked as read is new again.</source>
        <translation>標為已讀的又是新的了。</translation>
    </message>
    <message>
        <source>Nothing was done here that could be taken back.</source>
        <translation>這裡沒有可以復原的事。</translation>
    </message>
    <message>
        <source>Marked as read: {count}. {key} takes that back.</source>
        <translation>{count} 篇標為已讀。按 {key} 可以復原。</translation>
    </message>
    <message>
        <source>Looking for new articles…</source>
        <translation>正在檢查有沒有新文章……</translation>
    </message>
    <message>
        <source>Every list has been looked at.</source>
        <translation>所有的訂閱都檢查過了。</translation>
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
        <translation>上次打不開</translation>
    </message>
    <message>
        <source>looked at on {date}</source>
        <translation>{date} 檢查過</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>沒有新文章</translation>
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
        <translation>還沒有訂閱。開啟文章清單，那裡有「訂閱」按鈕。</translation>
    </message>
    <message>
        <source>Subscriptions: {count}, {new}</source>
        <translation>訂閱 {count} 個，{new}</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>我的訂閱</translation>
    </message>
    <message>
        <source>Choose a list of subscriptions</source>
        <translation>選擇一份訂閱清單</translation>
    </message>
    <message>
        <source>Save the subscriptions</source>
        <translation>儲存訂閱</translation>
    </message>
    <message>
        <source>Lists of subscriptions (*.opml *.xml);;All files (*)</source>
        <translation>訂閱清單 (*.opml *.xml);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>The arrows go from one to the next, Enter opens it, Delete unsubscribes from a list.</source>
        <translation>方向鍵一個一個走，Enter 鍵開啟，Delete 鍵取消訂閱。</translation>
    </message>
    <message>
        <source>Look for new articles</source>
        <translation>檢查新文章</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>我要看時才檢查</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>開啟選取的</translation>
    </message>
    <message>
        <source>Look for new ones</source>
        <translation>看看有沒有新的</translation>
    </message>
    <message>
        <source>Look at every list now</source>
        <translation>現在把每份清單檢查一遍</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部標為已讀</translation>
    </message>
    <message>
        <source>Nothing is new any more</source>
        <translation>所有的文章都不再標「新」</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消訂閱</translation>
    </message>
    <message>
        <source>Do not look at the chosen list any more</source>
        <translation>不再檢查選取的清單</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>復原剛才做的事</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Add the lists of an OPML file</source>
        <translation>加入 OPML 檔案裡的清單</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Write the subscriptions into an OPML file</source>
        <translation>把訂閱寫進一個 OPML 檔案</translation>
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
        <translation>關閉這則訊息</translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Nothing can be printed here.</source>
        <translation>這裡不能列印。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始頁</translation>
    </message>
    <message>
        <source>What this library offers</source>
        <translation>本館有些什麼</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>End your session; nothing of it is kept</source>
        <translation>結束使用，什麼都不會留下</translation>
    </message>
    <message>
        <source>Are you still there? In {seconds} seconds this session ends and nothing of it is kept. Press any key, or click anywhere, to go on.</source>
        <translation>您還在嗎？再過 {seconds} 秒就會結束，您開過的都會清除。按任意鍵，或隨便點一下，就能繼續使用。</translation>
    </message>
    <message>
        <source>The library closes. In {seconds} seconds this session ends and nothing of it is kept.</source>
        <translation>要閉館了。再過 {seconds} 秒就會結束，您開過的都會清除。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show the window</source>
        <translation>顯示視窗</translation>
    </message>
    <message>
        <source>Lingdu</source>
        <translation>聆讀</translation>
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
        <translation>這不是一個網址。請輸入像 www.gov.cn 這樣的網址。</translation>
    </message>
    <message>
        <source>The site {host} could not be found. Please choose something else, or tell the librarian.</source>
        <translation>找不到 {host} 這個網站。請選別的看，或者告訴圖書館員。</translation>
    </message>
    <message>
        <source>There is no page behind this address: it only leads in circles. Please choose something else, or tell the librarian.</source>
        <translation>這裡繞來繞去，沒有真正的網頁。請選別的看，或者告訴圖書館員。</translation>
    </message>
    <message>
        <source>This cannot be read here. Please choose something else, or tell the librarian.</source>
        <translation>這個在這裡讀不了。請選別的看，或者告訴圖書館員。</translation>
    </message>
    <message>
        <source>There are no articles here yet. Please choose something else, or tell the librarian.</source>
        <translation>這裡還沒有文章。請選別的看，或者告訴圖書館員。</translation>
    </message>
    <message>
        <source>There is no text on this page. Please choose something else, or tell the librarian.</source>
        <translation>這個網頁上沒有文字。請選別的看，或者告訴圖書館員。</translation>
    </message>
    <message>
        <source>The site {host} could not be found. Please check the address.</source>
        <translation>找不到網站 {host}。請檢查網址有沒有寫錯。</translation>
    </message>
    <message>
        <source>The site does not let this page be read. Please choose something else, or tell the librarian.</source>
        <translation>這個網站不讓看這一頁。請選別的看，或者告訴圖書館員。</translation>
    </message>
    <message>
        <source>No article was found on this page. Please choose something else, or have the page&apos;s plain text shown.</source>
        <translation>這個網頁上沒有找到文章。請選別的看，或者顯示網頁的全部文字。</translation>
    </message>
    <message>
        <source>There is no such page on this site. Please check the address.</source>
        <translation>這個網站上沒有這個網頁。請檢查網址有沒有寫錯。</translation>
    </message>
    <message>
        <source>This is not there any more. Please choose something else, or tell the librarian.</source>
        <translation>這裡的內容已經沒有了。請選別的看，或者告訴圖書館員。</translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>No voice works here yet.</source>
        <translation>還沒有能用的聲音。</translation>
    </message>
    <message>
        <source>Looking for voices…</source>
        <translation>正在找聲音……</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已選用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Hong Kong&apos;s articles in Mandarin</source>
        <translation>香港的文章用國語讀</translation>
    </message>
    <message>
        <source>The best one: {voice}</source>
        <translation>最好的：{voice}</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>國語</translation>
    </message>
    <message>
        <source>Cantonese, for Hong Kong&apos;s articles</source>
        <translation>粵語，用來讀香港的文章</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>natural, with an accent</source>
        <translation>自然，帶口音</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>系統內建</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>簡單</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>粵語</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安裝</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>terms of use unknown</source>
        <translation>使用條件不明</translation>
    </message>
    <message>
        <source>for private use only</source>
        <translation>只限個人使用</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>授權條款 {licence}</translation>
    </message>
    <message>
        <source>{voice} is being installed…</source>
        <translation>正在安裝 {voice}…</translation>
    </message>
    <message>
        <source>{voice} is being installed: {done} of {total} MB</source>
        <translation>正在安裝 {voice}：已完成 {done} MB，共 {total} MB</translation>
    </message>
    <message>
        <source>Choose the voice&apos;s file</source>
        <translation>選擇聲音的檔案</translation>
    </message>
    <message>
        <source>Archives (*.tar.bz2);;All files (*)</source>
        <translation>壓縮檔 (*.tar.bz2);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Each language is read by one voice. Choose a line and press “Listen” to hear it, or “Use” to have it read from now on.</source>
        <translation>每種語言由一個聲音來讀。選中一行，按「試聽」聽一聽，按「選用」以後就用它讀。</translation>
    </message>
    <message>
        <source>More voices</source>
        <translation>更多聲音</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>選用</translation>
    </message>
    <message>
        <source>Read its language with this voice</source>
        <translation>以後用這個聲音讀它的語言</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>試聽</translation>
    </message>
    <message>
        <source>Hear this voice</source>
        <translation>聽聽這個聲音</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安裝</translation>
    </message>
    <message>
        <source>Fetch this voice from the network</source>
        <translation>從網路上取來這個聲音</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>從檔案安裝…</translation>
    </message>
    <message>
        <source>Take the voice from a file on this machine</source>
        <translation>用這台電腦上的檔案來安裝</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop installing; what is already here is kept</source>
        <translation>停止安裝；已經取來的部分會留著</translation>
    </message>
    <message>
        <source>Installed voices</source>
        <translation>已安裝的聲音</translation>
    </message>
    <message>
        <source>The arrows go from voice to voice, Enter chooses one.</source>
        <translation>用方向鍵選聲音，按 Enter 選用。</translation>
    </message>
    <message>
        <source>The arrows go from voice to voice, Enter installs one.</source>
        <translation>用方向鍵選聲音，按 Enter 安裝。</translation>
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
        <translation>回到清單</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open another page</source>
        <translation>打開別的網頁</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Lingdu opens a web article, keeps the article and nothing else, shows it large and reads it aloud. Without a command it opens the window.</source>
        <translation>聆讀開啟網路上的文章，只留下文章本身，用大字顯示，並朗讀出來。不帶命令時開啟視窗。</translation>
    </message>
    <message>
        <source>commands: read, speak, picture, voices, shelf, feeds, check, kiosk (lingdu COMMAND --help)</source>
        <translation>指令：read、speak、picture、voices、shelf、feeds、check、kiosk（lingdu 指令 --help）</translation>
    </message>
    <message>
        <source>a web address, a file, or sample:zh for the article that comes with Lingdu</source>
        <translation>網址、檔案，或者用 sample:zh 表示聆讀內附的文章</translation>
    </message>
    <message>
        <source>open the article that comes with Lingdu</source>
        <translation>開啟聆讀內附的文章</translation>
    </message>
    <message>
        <source>print which Lingdu this is</source>
        <translation>顯示這是聆讀的哪一版</translation>
    </message>
    <message>
        <source>Print the article alone.</source>
        <translation>只輸出文章本身。</translation>
    </message>
    <message>
        <source>take one JSON object a line from standard input and answer each with one</source>
        <translation>從標準輸入逐行讀取 JSON 物件，每行回答一個 JSON 物件</translation>
    </message>
    <message>
        <source>the form to print it in</source>
        <translation>輸出的格式</translation>
    </message>
    <message>
        <source>print the page&apos;s whole text, whatever it is</source>
        <translation>輸出網頁的全部文字，不管它是什麼網頁</translation>
    </message>
    <message>
        <source>join short lines that a sentence runs over</source>
        <translation>把同一句話被斷成的短行連起來</translation>
    </message>
    <message>
        <source>original, s (Simplified), t (Traditional), tw (with the words of Taiwan), hk (Hong Kong)</source>
        <translation>original（原文）、s（簡體）、t（繁體）、tw（臺灣用詞）、hk（香港）</translation>
    </message>
    <message>
        <source>Read the article aloud into a sound file.</source>
        <translation>把文章朗讀成聲音檔。</translation>
    </message>
    <message>
        <source>the WAV file to write</source>
        <translation>要寫的 WAV 檔案</translation>
    </message>
    <message>
        <source>only print, as JSON, what is said for TEXT, its pinyin and the map back</source>
        <translation>只輸出（JSON）：TEXT 實際讀出的文字、拼音，以及與原文的對應</translation>
    </message>
    <message>
        <source>also write when each word is heard, as JSON</source>
        <translation>同時用 JSON 寫下每個詞在什麼時候讀出</translation>
    </message>
    <message>
        <source>the voice, as &apos;lingdu voices&apos; names it</source>
        <translation>聲音，用 lingdu voices 列出的名字</translation>
    </message>
    <message>
        <source>speed in percent of the voice&apos;s own, {low} to {high}</source>
        <translation>語速，按原速的百分比，{low} 到 {high}</translation>
    </message>
    <message>
        <source>Draw the window with the article, without a display.</source>
        <translation>不用螢幕，把顯示文章的視窗畫成圖片。</translation>
    </message>
    <message>
        <source>the PNG file to write</source>
        <translation>要寫的 PNG 檔案</translation>
    </message>
    <message>
        <source>width and height in pixels, such as 1280x800</source>
        <translation>寬和高（像素），例如 1280x800</translation>
    </message>
    <message>
        <source>the size of the type in pixels, {low} to {high}</source>
        <translation>字級（像素），{low} 到 {high}</translation>
    </message>
    <message>
        <source>light this sentence, counted from 1, as if it were being read</source>
        <translation>把這一句照著朗讀時的樣子點亮，從 1 數起</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>List the voices, install more of them, try one, or choose one.</source>
        <translation>列出聲音、安裝更多聲音、試聽，或者選用一個。</translation>
    </message>
    <message>
        <source>list those that are here; packs: those that can be had; install the natural ones or a pack; try one; use one for its language</source>
        <translation>list 列出已有的；packs 列出可以安裝的；install 安裝自然的聲音或一個聲音包；try 試聽；use 選用，以後用它讀它的語言</translation>
    </message>
    <message>
        <source>the voice, the pack, or, with use, zh, yue or en for the best one again</source>
        <translation>聲音或聲音包的名字；用 use 時也可以寫 zh、yue 或 en，換回最好的聲音</translation>
    </message>
    <message>
        <source>take it from this file or folder instead of fetching it</source>
        <translation>不去下載，用這個檔案或資料夾裡的</translation>
    </message>
    <message>
        <source>list the articles; search them for words; export or import all as one file; limit: how much is kept, or may be (200, 1000 or 5000 MB, or none); empty: delete everything; roll-back: back to the shelf that an older Lingdu left</source>
        <translation>list 列出文章；search 依詞搜尋；export、import 把整個書架寫成一個檔案或讀進來；limit 查看已存多少，或設定最多存多少（200、1000、5000 MB，或 none 不限）；empty 全部刪除；roll-back 退回舊版聆讀留下的書架</translation>
    </message>
    <message>
        <source>the words to look for, the file, or the limit</source>
        <translation>要找的詞、檔案或上限</translation>
    </message>
    <message>
        <source>List, add or remove subscriptions, and see what is new in them.</source>
        <translation>列出、加入、取消訂閱，看看有什麼新的。</translation>
    </message>
    <message>
        <source>list the subscriptions, each after the number of its new entries; add or remove one; check all and print what is new; import or export them as OPML</source>
        <translation>list：列出訂閱，前面是新文章的篇數；add、remove：訂閱、取消一個；check：全部檢查一遍，印出新的文章；import、export：以 OPML 檔案匯入、匯出</translation>
    </message>
    <message>
        <source>the address of a feed, a catalogue or a page of articles, or the OPML file</source>
        <translation>訂閱來源、書目或文章清單頁的網址，或 OPML 檔案</translation>
    </message>
    <message>
        <source>Run a public terminal, check its rules, or make the line for its PIN.</source>
        <translation>執行公共終端，檢查它的規則，或產生管理員密碼那一行。</translation>
    </message>
    <message>
        <source>run the terminal; check its rules and tell every mistake; pin: make the line for the librarian&apos;s PIN</source>
        <translation>run 執行終端；check 檢查規則，說明每處錯誤；pin 產生管理員密碼那一行</translation>
    </message>
    <message>
        <source>the terminal&apos;s rules, as docs/kiosk.md describes them</source>
        <translation>終端的規則，寫法見 docs/kiosk.md</translation>
    </message>
    <message>
        <source>List, search, export or import the articles that are kept, or empty the shelf.</source>
        <translation>列出、搜尋、匯出、匯入書架上的文章，或清空書架。</translation>
    </message>
    <message>
        <source>{count} articles are new on the shelf</source>
        <translation>書架上新增了 {count} 篇文章</translation>
    </message>
    <message>
        <source>The voice is installed.</source>
        <translation>聲音已經裝好。</translation>
    </message>
    <message>
        <source>{voice} reads from now on.</source>
        <translation>以後由「{voice}」來讀。</translation>
    </message>
    <message>
        <source>The best voice reads from now on.</source>
        <translation>以後由最好的聲音來讀。</translation>
    </message>
    <message>
        <source>Tell what works on this machine, and how to mend what does not.</source>
        <translation>看看這台電腦上什麼能用，不能用的怎樣修好。</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>顯示這段說明</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>引數</translation>
    </message>
    <message>
        <source>options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>sentence {done} of {total}</source>
        <translation>第 {done} 句，共 {total} 句</translation>
    </message>
    <message>
        <source>written: {path}</source>
        <translation>已寫好：{path}</translation>
    </message>
    <message>
        <source>{used} MB are kept, without a limit</source>
        <translation>現存 {used} MB，不限大小</translation>
    </message>
    <message>
        <source>{used} MB of at most {limit} MB are kept</source>
        <translation>現存 {used} MB，最多 {limit} MB</translation>
    </message>
    <message>
        <source>{used} MB of at most {limit} MB are kept; the {count} articles opened longest ago have gone</source>
        <translation>現存 {used} MB，最多 {limit} MB；最早開啟的 {count} 篇文章已移除</translation>
    </message>
    <message>
        <source>{count} new subscriptions</source>
        <translation>新增 {count} 個訂閱</translation>
    </message>
    <message>
        <source>there is no subscription to {what}</source>
        <translation>沒有訂閱 {what}</translation>
    </message>
    <message>
        <source>there are as many subscriptions as there can be; please remove one first</source>
        <translation>訂閱已經滿了，請先取消一個</translation>
    </message>
    <message>
        <source>{count} places in this page were hidden; --as json lists them</source>
        <translation>這個網頁裡有 {count} 處內容被隱藏；--as json 可以列出</translation>
    </message>
    <message>
        <source>a page of this article is missing: {address}</source>
        <translation>文章缺了一頁：{address}</translation>
    </message>
    <message>
        <source>read by the voice {voice}</source>
        <translation>朗讀的聲音：{voice}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {detail}</source>
        <translation>{path} 寫不進去：{detail}</translation>
    </message>
    <message>
        <source>{what}: {done} of {total} MB</source>
        <translation>{what}：{done} MB，共 {total} MB</translation>
    </message>
    <message>
        <source>The voice is installed, but only with an accent: the native voices come through npm. Install npm and run &apos;lingdu voices install&apos; again.</source>
        <translation>聲音已經裝好，但帶口音：道地的聲音要透過 npm 取得。請安裝 npm，再執行一次 lingdu voices install。</translation>
    </message>
    <message>
        <source>this command cannot be understood ({detail}); --help says what can be asked</source>
        <translation>這條命令看不懂（{detail}）；用 --help 看看能做什麼</translation>
    </message>
    <message>
        <source>this line is no JSON object with a &quot;path&quot; or an &quot;address&quot;</source>
        <translation>這一行不是帶有 &quot;path&quot; 或 &quot;address&quot; 的 JSON 物件</translation>
    </message>
    <message>
        <source>there is no display here to show the window on. &apos;lingdu read&apos;, &apos;lingdu speak&apos; and &apos;lingdu picture&apos; work without one.</source>
        <translation>這裡沒有螢幕，視窗打不開。沒有螢幕也能用 lingdu read、lingdu speak 和 lingdu picture。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
</TS>
